<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>Ask the source of a cut item…</source>
        <translation>Demander la source du texte tronqué…</translation>
    </message>
    <message>
        <source>Attach another item…</source>
        <translation>Rattacher une autre dépêche…</translation>
    </message>
    <message>
        <source>Clean text</source>
        <translation>Texte propre</translation>
    </message>
    <message>
        <source>Command, search…</source>
        <translation>Commander, chercher…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Fix all certain</source>
        <translation>Tout réparer</translation>
    </message>
    <message>
        <source>Fix here</source>
        <translation>Corriger ici</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Go to the headline</source>
        <translation>Aller au titre</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Dépêche</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Left pane</source>
        <translation>Volet gauche</translation>
    </message>
    <message>
        <source>Name this version…</source>
        <translation>Nommer cette version…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivante</translation>
    </message>
    <message>
        <source>Next flag</source>
        <translation>Signalement suivant</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Paste an item</source>
        <translation>Coller une dépêche</translation>
    </message>
    <message>
        <source>Paste the rest of a cut item…</source>
        <translation>Coller la suite d’un texte tronqué…</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédente</translation>
    </message>
    <message>
        <source>Previous flag</source>
        <translation>Signalement précédent</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Print with its corrections…</source>
        <translation>Imprimer avec les corrections…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Rouvrir…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir la dépêche</translation>
    </message>
    <message>
        <source>Review from the top</source>
        <translation>Passe complète</translation>
    </message>
    <message>
        <source>Right pane</source>
        <translation>Volet droit</translation>
    </message>
    <message>
        <source>Run a cut item as a brief…</source>
        <translation>Publier un texte tronqué comme brève…</translation>
    </message>
    <message>
        <source>Search all items</source>
        <translation>Chercher dans toute la base</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Renvoyer…</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>Envoyer à valider</translation>
    </message>
    <message>
        <source>Show invisibles</source>
        <translation>Afficher les invisibles</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Take back the last one</source>
        <translation>Reprendre la dernière</translation>
    </message>
    <message>
        <source>Take the full text of a cut item</source>
        <translation>Reprendre le texte complet d’un texte tronqué</translation>
    </message>
    <message>
        <source>Text at its size</source>
        <translation>Taille normale du texte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the latest import</source>
        <translation>Annuler la dernière importation</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Wait for the source no longer</source>
        <translation>Ne plus attendre la source</translation>
    </message>
    <message>
        <source>ask the source</source>
        <translation>demander la source</translation>
    </message>
    <message>
        <source>fix by hand</source>
        <translation>corriger à la main</translation>
    </message>
    <message>
        <source>fix everywhere</source>
        <translation>corriger partout</translation>
    </message>
    <message>
        <source>fix, next</source>
        <translation>corriger, suivant</translation>
    </message>
    <message>
        <source>ignore here</source>
        <translation>ignorer ici</translation>
    </message>
    <message>
        <source>restore the passage</source>
        <translation>rétablir le passage</translation>
    </message>
    <message>
        <source>run as a brief</source>
        <translation>publier comme brève</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Barre de menus</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Préférences…</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>Comparer à l’original</translation>
    </message>
    <message>
        <source>Read again as…</source>
        <translation>Relire en…</translation>
    </message>
    <message>
        <source>Sources…</source>
        <translation>Sources…</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>Next place found</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous place found</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Replace in the text</source>
        <translation>Remplacer dans le texte</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rectifier…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Reprendre la main…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>M’attribuer la dépêche</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Attribuer…</translation>
    </message>
    <message>
        <source>Choose repairs of many…</source>
        <translation>Choisir les réparations…</translation>
    </message>
    <message>
        <source>Fix what is certain in the selected items</source>
        <translation>Réparer ce qui est sûr</translation>
    </message>
    <message>
        <source>Keep this list as a view for everybody…</source>
        <translation>Garder la liste comme vue pour tous…</translation>
    </message>
    <message>
        <source>Keep this list as a view…</source>
        <translation>Garder la liste comme vue…</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Order: newest first</source>
        <translation>Ordre&#xa0;: les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Order: oldest first</source>
        <translation>Ordre&#xa0;: les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Order: urgency, then arrival</source>
        <translation>Ordre&#xa0;: urgence, puis arrivée</translation>
    </message>
    <message>
        <source>Select all items of the list</source>
        <translation>Sélectionner toute la liste</translation>
    </message>
    <message>
        <source>Set a rule aside in many…</source>
        <translation>Écarter une règle…</translation>
    </message>
    <message>
        <source>Several items</source>
        <translation>Plusieurs dépêches</translation>
    </message>
    <message>
        <source>Spike the selected items</source>
        <translation>Écarter les dépêches</translation>
    </message>
    <message>
        <source>Undo what was done to many</source>
        <translation>Annuler la dernière action en série</translation>
    </message>
    <message>
        <source>Urgency…</source>
        <translation>Urgence…</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>The size of the text is changed with Ctrl + and Ctrl −.</source>
        <translation>La taille du texte se règle par Ctrl + et Ctrl −.</translation>
    </message>
</context>
<context>
    <name>ApprovalArea</name>
    <message>
        <source>Back to the changes</source>
        <translation>Revenir aux changements</translation>
    </message>
    <message>
        <source>Four eyes.</source>
        <translation>Quatre yeux.</translation>
    </message>
    <message>
        <source>If you change this text, someone else must approve it.</source>
        <translation>Si vous modifiez ce texte, une autre personne devra le valider.</translation>
    </message>
    <message>
        <source>It is read-only.</source>
        <translation>Il ne peut plus être modifié.</translation>
    </message>
    <message>
        <source>Text as approved.</source>
        <translation>Texte tel qu’il a été validé.</translation>
    </message>
    <message>
        <source>Text to approve.</source>
        <translation>Texte à valider.</translation>
    </message>
    <message>
        <source>What you change is seen among the changes.</source>
        <translation>Ce que vous modifiez se voit parmi les changements.</translation>
    </message>
</context>
<context>
    <name>ApprovalView</name>
    <message>
        <source>Text of the item, with its changes</source>
        <translation>Texte de la dépêche, avec ses changements</translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Ask %1 for what is missing</source>
        <translation>Demander à %1 ce qui manque</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Message to the source</source>
        <translation>Message à la source</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Ouvrir dans la messagerie</translation>
    </message>
    <message>
        <source>The item is marked as waiting; sending stays blocked until its text is complete.</source>
        <translation>La dépêche est mise en attente&#x202f;; l’envoi reste bloqué tant que son texte n’est pas complet.</translation>
    </message>
</context>
<context>
    <name>AskingArea</name>
    <message>
        <source>%1 is asked to approve item no. %2.</source>
        <translation>On a demandé à %1 de valider la dépêche n°&#xa0;%2.</translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation>Demander à %1</translation>
    </message>
    <message>
        <source>Ask somebody…</source>
        <translation>Demander à…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You are asked to approve item no. %1.</source>
        <translation>On vous demande de valider la dépêche n°&#xa0;%1.</translation>
    </message>
</context>
<context>
    <name>CardLayout</name>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>ask the source</source>
        <translation>demander la source</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>comparer</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignorer</translation>
    </message>
    <message numerus="yes">
        <source>leaf through the %n</source>
        <comment>flags</comment>
        <translation>
            <numerusform>parcourir %n</numerusform>
            <numerusform>parcourir les %n</numerusform>
        </translation>
    </message>
    <message>
        <source>original bytes, deduced</source>
        <translation>octets d’origine, déduits</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
</context>
<context>
    <name>ChangesList</name>
    <message>
        <source>Changes since the original</source>
        <translation>Changements depuis l’original</translation>
    </message>
</context>
<context>
    <name>ChangesTab</name>
    <message>
        <source>Changes since the delivery</source>
        <translation>Changements depuis la transmission</translation>
    </message>
    <message>
        <source>Changes since the original</source>
        <translation>Changements depuis l’original</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>ChecklistCard</name>
    <message>
        <source>Before approving</source>
        <translation>Avant de valider</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command or search</source>
        <translation>Commander ou chercher</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>Rechercher ou commander…</translation>
    </message>
    <message>
        <source>Type “#” for a number, “@” for a person</source>
        <translation>Tapez «&#xa0;#&#xa0;» pour un numéro, «&#xa0;@&#xa0;» pour une personne</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>start</source>
        <translation>lancer</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Change %1 of %2: before %3, after %4.</source>
        <translation>Changement %1 sur %2&#xa0;: avant %3, après %4.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>CompletingArea</name>
    <message>
        <source>Run as a brief</source>
        <translation>Publier comme brève</translation>
    </message>
    <message>
        <source>The full text was taken. Ctrl Z undoes.</source>
        <translation>Texte complet repris. Ctrl Z annule.</translation>
    </message>
    <message>
        <source>The item waits for nothing any more.</source>
        <translation>La dépêche n’attend plus rien.</translation>
    </message>
    <message>
        <source>The message is copied; the item waits for its source.</source>
        <translation>Message copié&#x202f;; la dépêche attend sa source.</translation>
    </message>
    <message>
        <source>The message is in the mail program; the item waits for its source.</source>
        <translation>Message dans la messagerie&#x202f;; la dépêche attend sa source.</translation>
    </message>
    <message>
        <source>The rest was joined. Ctrl Z undoes.</source>
        <translation>Suite jointe. Ctrl Z annule.</translation>
    </message>
    <message>
        <source>The text ends with its last full sentence; what is struck through goes.</source>
        <translation>Le texte finit à sa dernière phrase complète&#x202f;; ce qui est barré disparaît.</translation>
    </message>
    <message>
        <source>The text is a brief now. Ctrl Z undoes.</source>
        <translation>Le texte est une brève. Ctrl Z annule.</translation>
    </message>
</context>
<context>
    <name>ConflictsArea</name>
    <message>
        <source>The text may not be changed now: only the left may stay.</source>
        <translation>Le texte ne peut pas être changé maintenant&#xa0;: seul celui de gauche peut rester.</translation>
    </message>
    <message>
        <source>The two versions are one. Both stay in the history.</source>
        <translation>Les deux versions n’en font plus qu’une. Toutes deux restent dans l’historique.</translation>
    </message>
</context>
<context>
    <name>DatabasePage</name>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backups (%1)</source>
        <translation>Sauvegardes (%1)</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Keep the desk as it is</source>
        <translation>Garder le bureau tel quel</translation>
    </message>
    <message>
        <source>No text of an item is in it. Read it before you send it.</source>
        <translation>Il ne contient aucun texte de dépêche. Relisez-le avant de l’envoyer.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Le remplacer</translation>
    </message>
    <message>
        <source>Replace the desk by the backup “%1”?</source>
        <translation>Remplacer le bureau par la sauvegarde «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Rétablir une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Rétablir la sauvegarde du %1</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Rétablir…</translation>
    </message>
    <message>
        <source>The desk as it is now is backed up first.</source>
        <translation>Le bureau actuel est d’abord sauvegardé.</translation>
    </message>
    <message>
        <source>The desk becomes what the backup holds. What it holds now is backed up first.</source>
        <translation>Le bureau devient ce que contient la sauvegarde. Ce qu’il contient maintenant est d’abord sauvegardé.</translation>
    </message>
    <message>
        <source>The last one is of %1.</source>
        <translation>La dernière date du %1.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Publish all the same</source>
        <translation>Publier malgré tout</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Say what has to be done; the note goes with the item.</source>
        <translation>Dites ce qu’il reste à faire&#x202f;; la note accompagne la dépêche.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Set the flag aside</source>
        <translation>Lever le signalement</translation>
    </message>
    <message>
        <source>The approval ends; the item is in review again. Say why.</source>
        <translation>La validation prend fin&#x202f;; la dépêche revient en relecture. Dites pourquoi.</translation>
    </message>
    <message>
        <source>This flag blocks. Say why the text may go out as it is; the reason is kept.</source>
        <translation>Ce signalement bloque l’envoi. Dites pourquoi le texte peut paraître tel quel&#x202f;; la raison est gardée.</translation>
    </message>
    <message>
        <source>A new version opens, in review. Say what was wrong.</source>
        <translation>Une nouvelle version s’ouvre, en relecture. Dites ce qui était faux.</translation>
    </message>
    <message>
        <source>A new version opens, in review: write what those who have the text need to know.</source>
        <translation>Une nouvelle version s’ouvre, en relecture&#xa0;: écrivez ce que doivent savoir ceux qui ont le texte.</translation>
    </message>
    <message>
        <source>Correct what was delivered</source>
        <translation>Rectifier ce qui a été transmis</translation>
    </message>
    <message>
        <source>Open a correction</source>
        <translation>Ouvrir un rectificatif</translation>
    </message>
    <message>
        <source>Open a withdrawal</source>
        <translation>Ouvrir un retrait</translation>
    </message>
    <message>
        <source>Withdraw what was delivered</source>
        <translation>Retirer ce qui a été transmis</translation>
    </message>
</context>
<context>
    <name>DecisionsArea</name>
    <message>
        <source>Taken back.</source>
        <translation>Reprise.</translation>
    </message>
</context>
<context>
    <name>DropFrame</name>
    <message>
        <source>Drop to import</source>
        <translation>Déposer pour importer</translation>
    </message>
</context>
<context>
    <name>EditorButton</name>
    <message>
        <source>%1, %2: change</source>
        <translation>%1, %2&#xa0;: changer</translation>
    </message>
    <message>
        <source>Change role or editor</source>
        <translation>Changer de rôle ou de personne</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n fixed. Ctrl Z undoes.</source>
        <translation>
            <numerusform>%n corrigé. Ctrl Z annule.</numerusform>
            <numerusform>%n corrigés. Ctrl Z annule.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>The end is missing</source>
        <translation>La fin manque</translation>
    </message>
    <message>
        <source>The rest is in the database</source>
        <translation>La suite est dans la base</translation>
    </message>
    <message>
        <source>The source was asked at %1.</source>
        <translation>Source demandée à %1.</translation>
    </message>
    <message>
        <source>blocks sending</source>
        <translation>bloque l’envoi</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n item(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n dépêche copiée dans le presse-papiers.</numerusform>
            <numerusform>%n dépêches copiées dans le presse-papiers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) exported.</source>
        <translation>
            <numerusform>%n dépêche exportée.</numerusform>
            <numerusform>%n dépêches exportées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have left the desk.</source>
        <translation>
            <numerusform>%n dépêche a déjà été transmise.</numerusform>
            <numerusform>%n dépêches ont déjà été transmises.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>L’export s’est arrêté.</translation>
    </message>
    <message>
        <source>The folder cannot be written to (%1).</source>
        <translation>L’écriture dans ce dossier échoue (%1).</translation>
    </message>
    <message>
        <source>no. %1: the form does not have %2.</source>
        <translation>n°&#xa0;%1&#xa0;: cette forme n’a pas %2.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>%1%2: %3</source>
        <translation>%1%2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) cannot be written in this form. Nothing is replaced.</source>
        <translation>
            <numerusform>%n signe ne peut pas être écrit sous cette forme. Rien n’est remplacé.</numerusform>
            <numerusform>%n signes ne peuvent pas être écrits sous cette forme. Rien n’est remplacé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), each in a file of its own.</source>
        <translation>
            <numerusform>%n dépêche, dans son propre fichier.</numerusform>
            <numerusform>%n dépêches, chacune dans son fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>All approved</source>
        <translation>Toutes les validées</translation>
    </message>
    <message>
        <source>Beside it: hashes, who approved, which flags were set aside.</source>
        <translation>À côté&#xa0;: empreintes, qui a validé, quels signalements ont été ignorés.</translation>
    </message>
    <message>
        <source>Choose the folder to export to</source>
        <translation>Choisir le dossier où exporter</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Presse-papiers</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Page de code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export the draft</source>
        <translation>Exporter le brouillon</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Dépêches</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifeste</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The file says that nobody has approved it.</source>
        <translation>Le fichier dit que personne ne l’a validée.</translation>
    </message>
    <message>
        <source>This item</source>
        <translation>Celle-ci</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>What cannot be written, and where it stands</source>
        <translation>Ce qui ne peut pas être écrit, et où</translation>
    </message>
    <message>
        <source>Word (docx)</source>
        <translation>Word (docx)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>headline, character %2</source>
        <translation>titre, signe %2</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
    <message>
        <source>text, line %1, character %2</source>
        <translation>texte, ligne %1, signe %2</translation>
    </message>
</context>
<context>
    <name>FileNotesCard</name>
    <message numerus="yes">
        <source>How %n files were read</source>
        <translation>
            <numerusform>Comment %n fichier a été lu</numerusform>
            <numerusform>Comment %n fichiers ont été lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the history of each item tells.</source>
        <translation>
            <numerusform>et %n autre&#x202f;; l’historique de chaque dépêche le dit.</numerusform>
            <numerusform>et %n autres&#x202f;; l’historique de chaque dépêche le dit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n dépêche</numerusform>
            <numerusform>%1, %n dépêches</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter</comment>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Toutes les dépêches</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>Case and accents count</source>
        <translation>Respecter la casse et les accents</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Exactly</source>
        <translation>Exactement</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Chercher dans le texte</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>%1, %2 of %3, %4: %5. %6</source>
        <translation>%1, %2 sur %3, %4&#xa0;: %5. %6</translation>
    </message>
    <message>
        <source>advice</source>
        <comment>level of a flag</comment>
        <translation>conseil</translation>
    </message>
    <message>
        <source>blocking</source>
        <comment>level of a flag</comment>
        <translation>bloquant</translation>
    </message>
    <message>
        <source>to be corrected</source>
        <comment>level of a flag</comment>
        <translation>à corriger</translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n blocking</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n bloquant</numerusform>
            <numerusform>%n bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n à corriger</numerusform>
            <numerusform>%n à corriger</numerusform>
        </translation>
    </message>
    <message>
        <source>Encoding, end of the text and punctuation were checked.</source>
        <translation>L’encodage, la fin du texte et la ponctuation ont été vérifiés.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Rien à signaler</translation>
    </message>
</context>
<context>
    <name>FindingsView</name>
    <message>
        <source>Findings</source>
        <translation>Signalements</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>%1 — nothing leaves this machine.</source>
        <comment>name of a file</comment>
        <translation>%1 — rien ne sort de la machine.</translation>
    </message>
    <message>
        <source>Change where the items are kept</source>
        <translation>Modifier l’endroit où sont gardées les dépêches</translation>
    </message>
    <message>
        <source>Change who you are</source>
        <translation>Modifier qui vous êtes</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Drop your dispatches here</source>
        <translation>Déposez vos dépêches ici</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Change the rules</source>
        <translation>Modifier les règles</translation>
    </message>
    <message>
        <source>Encoding damage, cut texts, doubled stops.</source>
        <translation>Dégâts d’encodage, textes coupés, points doublés.</translation>
    </message>
    <message>
        <source>Language: English, rules of the desk</source>
        <translation>Langue&#xa0;: français, règles de la rédaction</translation>
    </message>
    <message>
        <source>No dispatch at hand?</source>
        <translation>Pas de dépêche sous la main&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing leaves this machine.</source>
        <translation>Rien ne sort de la machine.</translation>
    </message>
    <message>
        <source>Open the seven samples</source>
        <translation>Ouvrir les sept exemples</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>Text files, whole folders or copied text. Encoding damage and cut texts are flagged on arrival.</source>
        <translation>Fichiers texte, dossiers entiers ou texte copié. Les dégâts d’encodage et les textes coupés sont signalés dès l’arrivée.</translation>
    </message>
    <message>
        <source>The database is on this computer</source>
        <translation>La base est sur cet ordinateur</translation>
    </message>
    <message>
        <source>The database is shared by the newsroom</source>
        <translation>La base est partagée par la rédaction</translation>
    </message>
    <message>
        <source>The role can be changed at any time, at the bottom left.</source>
        <translation>Le rôle se change à tout moment, en bas à gauche.</translation>
    </message>
    <message>
        <source>You are %1, %2</source>
        <comment>name, title of the role</comment>
        <translation>Vous êtes %1, %2</translation>
    </message>
</context>
<context>
    <name>FixAllCard</name>
    <message numerus="yes">
        <source>Fix all certain (%n)</source>
        <translation>
            <numerusform>Tout réparer · %n</numerusform>
            <numerusform>Tout réparer · %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all · %n word(s)</source>
        <translation>
            <numerusform>Tout réparer · %n mot</numerusform>
            <numerusform>Tout réparer · %n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>a single cause, no doubt</source>
        <translation>une seule cause, aucun doute</translation>
    </message>
    <message numerus="yes">
        <source>certain repair(s)</source>
        <translation>
            <numerusform>correction sûre</numerusform>
            <numerusform>corrections sûres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagTour</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n restant.</numerusform>
            <numerusform>%n restants.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fixed. %1</source>
        <translation>Corrigé. %1</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>These words have changed since they were checked.</source>
        <translation>Ces mots ont changé depuis leur contrôle.</translation>
    </message>
</context>
<context>
    <name>FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>%1, %2</source>
        <comment>day, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n bytes in common</source>
        <translation>
            <numerusform>%n octet commun</numerusform>
            <numerusform>%n octets communs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Item no. %1</source>
        <translation>Dépêche n° %1</translation>
    </message>
    <message>
        <source>Keep the brief</source>
        <translation>Garder la brève</translation>
    </message>
    <message>
        <source>Take the full text</source>
        <translation>Reprendre le texte complet</translation>
    </message>
    <message>
        <source>The texts disagree: choose one of them first.</source>
        <translation>Les textes divergent&#xa0;: choisissez-en un d’abord.</translation>
    </message>
</context>
<context>
    <name>FullTextSide</name>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Texte complet</translation>
    </message>
    <message>
        <source>Full texts, the best first</source>
        <translation>Textes complets, le meilleur d’abord</translation>
    </message>
    <message>
        <source>Headline and fields stay. The text as it is now stays among the versions.</source>
        <translation>Le titre et les champs restent. Le texte actuel reste parmi les versions.</translation>
    </message>
    <message>
        <source>Item no. %1</source>
        <translation>Dépêche n° %1</translation>
    </message>
    <message>
        <source>Made again:</source>
        <translation>Corrections refaites&#xa0;:</translation>
    </message>
    <message>
        <source>Take the full text</source>
        <translation>Reprendre le texte complet</translation>
    </message>
    <message>
        <source>Without a place in the new text:</source>
        <translation>Sans place dans le nouveau texte&#xa0;:</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>For this person on this computer.</source>
        <translation>Pour vous, sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>HeadRow</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
    <message>
        <source>History of this item</source>
        <translation>Historique de la dépêche</translation>
    </message>
    <message>
        <source>approved by %1 at %2</source>
        <translation>validée par %1 à %2</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>received at %1</source>
        <translation>reçue à %1</translation>
    </message>
    <message>
        <source>sent by %1 at %2</source>
        <translation>envoyée par %1 à %2</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>pour %1</translation>
    </message>
</context>
<context>
    <name>HeadlineEdit</name>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Headline to be written</source>
        <translation>Titre à écrire</translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 What came in is kept.</source>
        <comment>the sums</comment>
        <translation>%1 Ce qui est entré est gardé.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <translation>
            <numerusform>%1 sur %n fichier</numerusform>
            <numerusform>%1 sur %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut</source>
        <comment>items whose end is missing</comment>
        <translation>
            <numerusform>%n tronquée</numerusform>
            <numerusform>%n tronquées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n doublon</numerusform>
            <numerusform>%n doublons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoding</source>
        <comment>items with such flags</comment>
        <translation>
            <numerusform>%n encodage</numerusform>
            <numerusform>%n encodage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were taken out again.</source>
        <translation>
            <numerusform>%n dépêche a été retirée.</numerusform>
            <numerusform>%n dépêches ont été retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · work can go on</source>
        <translation>
            <numerusform>Encore %n min environ · le travail continue</numerusform>
            <numerusform>Encore %n min environ · le travail continue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n s left · work can go on</source>
        <translation>
            <numerusform>Encore %n s environ · le travail continue</numerusform>
            <numerusform>Encore %n s environ · le travail continue</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Import finished</source>
        <translation>Importation terminée</translation>
    </message>
    <message>
        <source>Import interrupted</source>
        <translation>Importation interrompue</translation>
    </message>
    <message>
        <source>Import stopped</source>
        <translation>Importation arrêtée</translation>
    </message>
    <message>
        <source>Import undone</source>
        <translation>Importation annulée</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Paused. Nothing is lost.</source>
        <translation>Importation suspendue, rien n’est perdu.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annuler l’importation</translation>
    </message>
    <message>
        <source>Work can go on.</source>
        <translation>Le travail continue</translation>
    </message>
    <message>
        <source>close</source>
        <comment>the panel</comment>
        <translation>fermer</translation>
    </message>
    <message>
        <source>fold</source>
        <comment>the panel</comment>
        <translation>réduire</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <comment>14 of 102 · name of a file</comment>
        <translation>%1 sur %2 · %3</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fini</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>An import is under way.</source>
        <translation>Une importation est en cours.</translation>
    </message>
    <message>
        <source>Folder “%1”</source>
        <translation>Dossier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Stop the import and leave</source>
        <translation>Arrêter l’importation et quitter</translation>
    </message>
    <message>
        <source>What is in stays in; the rest can be imported again.</source>
        <translation>Ce qui est entré est gardé&#x202f;; le reste pourra être importé de nouveau.</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>dropped text</source>
        <translation>texte déposé</translation>
    </message>
</context>
<context>
    <name>IntakeArea</name>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir les fichiers à importer</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Import undone: %n items taken out.</source>
        <translation>
            <numerusform>Importation annulée&#xa0;: %n dépêche retirée.</numerusform>
            <numerusform>Importation annulée&#xa0;: %n dépêches retirées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemArea</name>
    <message>
        <source>Keep this version</source>
        <translation>Garder cette version</translation>
    </message>
    <message>
        <source>Name this version</source>
        <translation>Nommer cette version</translation>
    </message>
    <message>
        <source>The name stands in the history of the item.</source>
        <translation>Le nom figurera dans l’historique de la dépêche.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys…</source>
        <translation>Tapez les touches…</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>In the popover</source>
        <translation>Dans la bulle</translation>
    </message>
    <message>
        <source>Move about</source>
        <translation>Circuler</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>add a note</source>
        <translation>ajouter une note</translation>
    </message>
    <message>
        <source>clean text</source>
        <translation>texte propre</translation>
    </message>
    <message>
        <source>command, search</source>
        <translation>commander, chercher</translation>
    </message>
    <message>
        <source>compare with the original</source>
        <translation>comparer à l’original</translation>
    </message>
    <message>
        <source>export</source>
        <translation>exporter</translation>
    </message>
    <message>
        <source>fetch the sources</source>
        <translation>relever les sources</translation>
    </message>
    <message>
        <source>find in the text, replace</source>
        <translation>chercher dans le texte, remplacer</translation>
    </message>
    <message>
        <source>fix all that is certain</source>
        <translation>tout réparer (sûr)</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>plein écran</translation>
    </message>
    <message>
        <source>headline of the item</source>
        <translation>titre de la dépêche</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importer</translation>
    </message>
    <message>
        <source>left pane</source>
        <translation>volet de gauche</translation>
    </message>
    <message>
        <source>name this version</source>
        <translation>nommer cette version</translation>
    </message>
    <message>
        <source>next, previous flag</source>
        <translation>signalement suivant, précédent</translation>
    </message>
    <message>
        <source>next, previous item</source>
        <translation>dépêche suivante, précédente</translation>
    </message>
    <message>
        <source>next, previous pane</source>
        <translation>volet suivant, précédent</translation>
    </message>
    <message>
        <source>next, previous place found</source>
        <translation>résultat suivant, précédent</translation>
    </message>
    <message>
        <source>paste an item</source>
        <translation>coller une dépêche</translation>
    </message>
    <message>
        <source>print the proof</source>
        <translation>imprimer la morasse</translation>
    </message>
    <message>
        <source>quick fix here</source>
        <translation>correction au curseur</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>quitter</translation>
    </message>
    <message>
        <source>review pass from the top</source>
        <translation>passe complète de relecture</translation>
    </message>
    <message>
        <source>right pane</source>
        <translation>volet de droite</translation>
    </message>
    <message>
        <source>search all items</source>
        <translation>chercher dans toute la base</translation>
    </message>
    <message>
        <source>send back with a note</source>
        <translation>renvoyer avec une note</translation>
    </message>
    <message>
        <source>send for approval, or approve</source>
        <translation>envoyer à valider, ou valider</translation>
    </message>
    <message>
        <source>show invisibles</source>
        <translation>voir les invisibles</translation>
    </message>
    <message>
        <source>size of the text</source>
        <translation>taille du texte</translation>
    </message>
    <message>
        <source>spike</source>
        <translation>écarter</translation>
    </message>
    <message>
        <source>take back the last one sent</source>
        <translation>reprendre la dernière envoyée</translation>
    </message>
    <message>
        <source>text at its size</source>
        <translation>texte à sa taille</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>cette page</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>annuler, rétablir</translation>
    </message>
    <message>
        <source>menus, preferences</source>
        <translation>menus, préférences</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>All keys can be changed in Preferences › Keyboard</source>
        <translation>Toutes les touches se changent dans Préférences › Clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>The keyboard of Lessor Desk</source>
        <translation>Le clavier de Lessor Desk</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>%1 belongs to input methods; choose another key.</source>
        <translation>%1 sert à la saisie des caractères&#x202f;; choisissez une autre touche.</translation>
    </message>
    <message>
        <source>A key alone writes; add Ctrl or Alt.</source>
        <translation>Une touche seule écrit&#x202f;; ajoutez Ctrl ou Alt.</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Aussi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a key and press another one; Backspace takes it away.</source>
        <translation>Choisissez une touche et tapez-en une autre&#x202f;; Retour arrière la retire.</translation>
    </message>
    <message>
        <source>Ctrl and Alt together are AltGr; choose another key.</source>
        <translation>Ctrl et Alt ensemble font AltGr&#x202f;; choisissez une autre touche.</translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthTeller</name>
    <message numerus="yes">
        <source>In lines of %n sign(s).</source>
        <translation>
            <numerusform>En lignes de %n signe.</numerusform>
            <numerusform>En lignes de %n signes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Selection: %1</source>
        <translation>Sélection&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LinksArea</name>
    <message>
        <source>Attach</source>
        <translation>Rattacher</translation>
    </message>
    <message>
        <source>Attach another item</source>
        <translation>Rattacher une autre dépêche</translation>
    </message>
    <message>
        <source>Attached: item no. %1</source>
        <translation>Rattachée&#xa0;: dépêche n° %1</translation>
    </message>
    <message>
        <source>Parted from item no. %1</source>
        <translation>Détachée de la dépêche n° %1</translation>
    </message>
    <message>
        <source>The number of the item that belongs to this one.</source>
        <translation>Le numéro de la dépêche qui va avec celle-ci.</translation>
    </message>
</context>
<context>
    <name>LinksLine</name>
    <message>
        <source>Another version: item no. %1</source>
        <translation>Autre version&#xa0;: dépêche n° %1</translation>
    </message>
    <message>
        <source>Attach to this item</source>
        <translation>Rattacher à cette dépêche</translation>
    </message>
    <message>
        <source>Duplicate of item no. %1</source>
        <translation>Doublon de la dépêche n° %1</translation>
    </message>
    <message>
        <source>Full text: item no. %1</source>
        <translation>Texte complet&#xa0;: dépêche n° %1</translation>
    </message>
    <message>
        <source>More about item no. %1</source>
        <translation>Plus sur la dépêche n° %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open item no. %1</source>
        <translation>Ouvrir la dépêche n° %1</translation>
    </message>
    <message>
        <source>Teaser: item no. %1</source>
        <translation>Amorce&#xa0;: dépêche n° %1</translation>
    </message>
    <message>
        <source>These do not belong together</source>
        <translation>Elles ne vont pas ensemble</translation>
    </message>
    <message>
        <source>What belongs to this item</source>
        <translation>Ce qui va avec cette dépêche</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>%1+</source>
        <comment>at least so many</comment>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Dépêches</translation>
    </message>
    <message>
        <source>No item for “%1”.</source>
        <translation>Aucune dépêche pour «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>No item with these flags.</source>
        <translation>Aucune dépêche avec ces signalements.</translation>
    </message>
    <message>
        <source>Nothing is spiked.</source>
        <translation>Aucune dépêche écartée.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be found yet: they are being indexed.</source>
        <translation>
            <numerusform>%n dépêche ne peut pas encore être trouvée&#xa0;: elle est en cours d’indexation.</numerusform>
            <numerusform>%n dépêches ne peuvent pas encore être trouvées&#xa0;: elles sont en cours d’indexation.</numerusform>
        </translation>
    </message>
    <message>
        <source>All items</source>
        <translation>Toute la base</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Non compris&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LookedAt</name>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>Examinées&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 looked at. The rest is told as it is written.</source>
        <translation>Examinées&#xa0;: %1 sur %2. Le reste sera dit à l’écriture.</translation>
    </message>
    <message>
        <source>Items looked at</source>
        <translation>Dépêches examinées</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Ne plus examiner</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Local database</source>
        <translation>Base locale</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>Base partagée</translation>
    </message>
</context>
<context>
    <name>ManyArea</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>MenuButton</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu (%1)</source>
        <translation>Menu (%1)</translation>
    </message>
</context>
<context>
    <name>MetaField</name>
    <message>
        <source>Proposed: %1. Return takes it.</source>
        <translation>Proposé&#xa0;: %1. Entrée le reprend.</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>à compléter</translation>
    </message>
</context>
<context>
    <name>MetaFields</name>
    <message>
        <source>Byline</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>Lieu et date</translation>
    </message>
</context>
<context>
    <name>MetaLine</name>
    <message>
        <source>%1 (proposed)</source>
        <translation>%1 (proposée)</translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation>%1&#xa0;: avant %2, après %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>to be filled in</source>
        <translation>à compléter</translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message>
        <source>Ask again</source>
        <translation>Redemander</translation>
    </message>
    <message>
        <source>Ask for the source</source>
        <translation>Demander la source</translation>
    </message>
    <message numerus="yes">
        <source>Nothing goes on from here among the %n items of the desk.</source>
        <translation>
            <numerusform>Rien d’approchant dans la base (%n dépêche).</numerusform>
            <numerusform>Rien d’approchant dans la base (%n dépêches).</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <translation>Coller la suite</translation>
    </message>
    <message>
        <source>Run as a brief…</source>
        <translation>Publier comme brève…</translation>
    </message>
</context>
<context>
    <name>ModeRow</name>
    <message>
        <source>%1 / %2</source>
        <comment>change 1 of 21</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>In line</source>
        <translation>Fil du texte</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>Restore this passage</source>
        <translation>Rétablir ce passage</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
</context>
<context>
    <name>NoteFoot</name>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>NotePrompt</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Écrivez d’abord quelques mots.</translation>
    </message>
</context>
<context>
    <name>NotesArea</name>
    <message>
        <source>New note by %1.</source>
        <translation>Nouvelle note de %1.</translation>
    </message>
    <message>
        <source>These words are no longer in the text.</source>
        <translation>Ces mots ne sont plus dans le texte.</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>No note on this item yet.</source>
        <translation>Aucune note sur cette dépêche.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1 has been reviewing this item since %2.</source>
        <translation>%1 relit cette dépêche depuis %2.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <translation>Validée.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportée.</translation>
    </message>
    <message>
        <source>Four eyes.</source>
        <translation>Quatre yeux.</translation>
    </message>
    <message>
        <source>Free some space: saving goes on by itself.</source>
        <translation>Libérez de la place, l’enregistrement reprendra seul.</translation>
    </message>
    <message numerus="yes">
        <source>Recovered after an interruption: %n dispatches.</source>
        <translation>
            <numerusform>Repris après une interruption&#xa0;: %n dépêche.</numerusform>
            <numerusform>Repris après une interruption&#xa0;: %n dépêches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopened.</source>
        <translation>Rouverte.</translation>
    </message>
    <message>
        <source>Restored.</source>
        <translation>Rétablie.</translation>
    </message>
    <message>
        <source>Sent back.</source>
        <translation>Renvoyée.</translation>
    </message>
    <message>
        <source>Sent for approval.</source>
        <translation>Envoyée à valider.</translation>
    </message>
    <message>
        <source>Spiked.</source>
        <translation>Écartée.</translation>
    </message>
    <message>
        <source>The database is busy in another window.</source>
        <translation>La base est occupée par une autre fenêtre.</translation>
    </message>
    <message>
        <source>The desk does not open.</source>
        <translation>La base ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>The details are in the clipboard.</source>
        <translation>Les détails sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The disk is full; nothing is lost.</source>
        <translation>Le disque est plein, rien n’est perdu.</translation>
    </message>
    <message>
        <source>This could not be done. Your text is safe; the log says more.</source>
        <translation>L’opération n’a pas abouti. Votre texte est en sécurité&#x202f;; le journal en dit plus.</translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Nouvel essai dans %n&#xa0;s.</numerusform>
            <numerusform>Nouvel essai dans %n&#xa0;s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>You edited this item at %1: someone else must approve it.</source>
        <translation>Vous avez corrigé cette dépêche à %1&#xa0;: une autre personne doit la valider.</translation>
    </message>
    <message>
        <source>The database is not safe here.</source>
        <translation>La base n’est pas en lieu sûr.</translation>
    </message>
    <message>
        <source>Correction opened.</source>
        <translation>Rectificatif ouvert.</translation>
    </message>
    <message>
        <source>Propose a note</source>
        <translation>Proposer une note</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>Reprendre la main…</translation>
    </message>
    <message>
        <source>The other one is by %1, %2.</source>
        <translation>L’autre est de %1, %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Two versions of this item. Nothing is lost.</source>
        <translation>Deux versions de cette dépêche. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>Withdrawal opened.</source>
        <translation>Retrait ouvert.</translation>
    </message>
    <message>
        <source>You edited this item. The desk only warns; the audit will say so.</source>
        <translation>Vous avez corrigé cette dépêche. Le bureau avertit seulement&#x202f;; le journal le dira.</translation>
    </message>
    <message>
        <source>You edited this item. You work alone here; the audit will say so.</source>
        <translation>Vous avez corrigé cette dépêche. Vous travaillez seul ici&#x202f;; le journal le dira.</translation>
    </message>
    <message>
        <source>Your text is kept beside the item. %1</source>
        <translation>Votre texte est gardé à côté de la dépêche. %1</translation>
    </message>
    <message>
        <source>Your text is kept in memory and in the recovery journal.</source>
        <translation>Votre texte est gardé en mémoire et dans le journal de secours.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n in %1</source>
        <translation>
            <numerusform>%n dans %1</numerusform>
            <numerusform>%n dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n dépêche</numerusform>
            <numerusform>%n dépêches</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the cut items</source>
        <translation>Voir les dépêches tronquées</translation>
    </message>
    <message>
        <source>Show the items with damaged encoding</source>
        <translation>Voir les dépêches à l’encodage abîmé</translation>
    </message>
    <message>
        <source>Show the items with house style flags</source>
        <translation>Voir les dépêches hors du style maison</translation>
    </message>
    <message>
        <source>Show the items with spelling flags</source>
        <translation>Voir les dépêches à l’orthographe signalée</translation>
    </message>
    <message>
        <source>Show the items with typography flags</source>
        <translation>Voir les dépêches à la typographie signalée</translation>
    </message>
    <message>
        <source>Show “%1”</source>
        <translation>Voir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>cut</source>
        <comment>an item</comment>
        <translation>tronquée</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>open item</source>
        <translation>dépêche ouverte</translation>
    </message>
    <message>
        <source>Show the view “%1”</source>
        <translation>Afficher la vue «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>OrderButton</name>
    <message>
        <source>Order: %1</source>
        <translation>Ordre&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>OrganiseMenus</name>
    <message>
        <source>Assign</source>
        <translation>Attribuer</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>New label…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>To me (%1)</source>
        <translation>À moi (%1)</translation>
    </message>
    <message>
        <source>To nobody</source>
        <translation>À personne</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Urgence</translation>
    </message>
</context>
<context>
    <name>OrganisingArea</name>
    <message>
        <source>A word or two by which the desk finds the items again.</source>
        <translation>Un mot ou deux, par lesquels la rédaction retrouve les dépêches.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message numerus="yes">
        <source>%n item(s) left alone</source>
        <translation>
            <numerusform>%n dépêche laissée telle quelle</numerusform>
            <numerusform>%n dépêches laissées telles quelles</numerusform>
        </translation>
    </message>
    <message>
        <source>Items that were left alone</source>
        <translation>Dépêches laissées telles quelles</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PagesSide</name>
    <message numerus="yes">
        <source>%n byte(s) are not of this page and stay visible.</source>
        <translation>
            <numerusform>%n octet n’est pas de cet encodage et reste visible.</numerusform>
            <numerusform>%n octets ne sont pas de cet encodage et restent visibles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) since it came in are not in it.</source>
        <translation>
            <numerusform>%n version faite depuis l’arrivée n’y est pas.</numerusform>
            <numerusform>%n versions faites depuis l’arrivée n’y sont pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Code pages, the likeliest first</source>
        <translation>Encodages, les plus plausibles d’abord</translation>
    </message>
    <message>
        <source>In no code page does this item read otherwise.</source>
        <translation>Aucun encodage ne donne un autre texte pour cette dépêche.</translation>
    </message>
    <message>
        <source>Read again as…</source>
        <translation>Relire en…</translation>
    </message>
    <message>
        <source>Take this reading</source>
        <translation>Prendre cette lecture</translation>
    </message>
    <message>
        <source>The file would be split otherwise: the lines of this item are kept.</source>
        <translation>Le fichier serait découpé autrement&#xa0;: les lignes de cette dépêche sont gardées.</translation>
    </message>
    <message>
        <source>The text as it is now stays among the versions.</source>
        <translation>Le texte actuel reste parmi les versions.</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>PaletteArea</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Dépêches</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
</context>
<context>
    <name>PaletteField</name>
    <message>
        <source>Command or search</source>
        <translation>Commander ou chercher</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>Rechercher ou commander…</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Chercher…</translation>
    </message>
</context>
<context>
    <name>PassagesSide</name>
    <message numerus="yes">
        <source>%n passage(s) to choose</source>
        <translation>
            <numerusform>%n passage à choisir</numerusform>
            <numerusform>%n passages à choisir</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the left</source>
        <translation>Tout à gauche</translation>
    </message>
    <message>
        <source>All of the right</source>
        <translation>Tout à droite</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Both texts stay among the versions. Ctrl Z undoes.</source>
        <translation>Les deux textes restent parmi les versions. Ctrl Z annule.</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Keep of this passage</source>
        <translation>Garder de ce passage</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Make this version</source>
        <translation>Faire cette version</translation>
    </message>
    <message>
        <source>Passage %1</source>
        <translation>Passage %1</translation>
    </message>
    <message>
        <source>Passages that differ</source>
        <translation>Passages qui diffèrent</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>PasteSheet</name>
    <message>
        <source>Join it to the text</source>
        <translation>Joindre au texte</translation>
    </message>
    <message>
        <source>Paste the end, or the whole text: it is joined where it goes on.</source>
        <translation>Collez la fin, ou le texte entier&#xa0;: la jonction se fait là où il continue.</translation>
    </message>
    <message>
        <source>Paste the rest</source>
        <translation>Coller la suite</translation>
    </message>
    <message>
        <source>The rest of the text</source>
        <translation>La suite du texte</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>The name as it stands in the history.</source>
        <translation>Le nom qui figurera dans l’historique.</translation>
    </message>
    <message>
        <source>The name as it stands in the history. Roles are given on the command line.</source>
        <translation>Le nom qui figurera dans l’historique. Les rôles se donnent en ligne de commande.</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>Qui travaille ici&#x202f;?</translation>
    </message>
    <message>
        <source>Work under this name</source>
        <translation>Travailler sous ce nom</translation>
    </message>
    <message>
        <source>All that was written is saved.</source>
        <translation>Tout ce qui a été écrit est enregistré.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>New passphrase, empty for none</source>
        <translation>Nouvelle phrase secrète, vide pour aucune</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Phrase secrète de %1</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Ouvrir la session</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
    <message>
        <source>This window is locked</source>
        <translation>Cette fenêtre est verrouillée</translation>
    </message>
    <message>
        <source>Who works here now?</source>
        <translation>Qui travaille ici maintenant&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever signs in under this name will be asked for it.</source>
        <translation>Elle sera demandée à qui ouvrira une session sous ce nom.</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Add a person…</source>
        <translation>Ajouter une personne…</translation>
    </message>
    <message>
        <source>Role and person</source>
        <translation>Rôle et personne</translation>
    </message>
    <message>
        <source>Somebody else takes over</source>
        <translation>Une autre personne prend la place</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>Verrouiller cette fenêtre</translation>
    </message>
    <message>
        <source>My passphrase…</source>
        <translation>Ma phrase secrète…</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Donner une phrase secrète…</translation>
    </message>
</context>
<context>
    <name>PreferencesArea</name>
    <message>
        <source>Backed up: %1</source>
        <translation>Sauvegardé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Shared database</source>
        <translation>Base partagée</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Data and backups</source>
        <translation>Base et sauvegardes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Language and rules</source>
        <translation>Langue et règles</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>The language changes once what is under way is done.</source>
        <translation>La langue changera dès que ce qui est en cours sera fini.</translation>
    </message>
</context>
<context>
    <name>PreferencesSheet</name>
    <message>
        <source>Changes apply at once.</source>
        <translation>Les changements s’appliquent aussitôt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the preferences</source>
        <translation>Fermer les préférences</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Rétablir cette page</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Made again:</source>
        <translation>Corrections refaites&#xa0;:</translation>
    </message>
    <message>
        <source>Without a place in the new text:</source>
        <translation>Sans place dans le nouveau texte&#xa0;:</translation>
    </message>
</context>
<context>
    <name>PrintingArea</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Print again…</source>
        <translation>Imprimer à nouveau…</translation>
    </message>
    <message>
        <source>Print the proof</source>
        <translation>Imprimer la morasse</translation>
    </message>
    <message>
        <source>The file could not be written: choose another folder, or free some space.</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: choisissez un autre dossier, ou libérez de la place.</translation>
    </message>
    <message>
        <source>The printer did not take it: see whether it is on, or choose another one.</source>
        <translation>L’imprimante ne l’a pas prise&#xa0;: voyez si elle est allumée, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The proof is at the printer.</source>
        <translation>La morasse est à l’imprimante.</translation>
    </message>
    <message>
        <source>The proof is in its file.</source>
        <translation>La morasse est dans son fichier.</translation>
    </message>
    <message>
        <source>The proof was not printed.</source>
        <translation>La morasse n’a pas été imprimée.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>%1 was: %2</source>
        <translation>%1, auparavant&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
    <message>
        <source>Headline to be written</source>
        <translation>Titre à écrire</translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message>
        <source>printed %1</source>
        <translation>imprimée à %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>reçue à %1</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Type de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QueueButton</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n dépêche</numerusform>
            <numerusform>%1, %n dépêches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDone</name>
    <message>
        <source>%1, %2.</source>
        <comment>items approved, items waiting for the chief editor</comment>
        <translation>%1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n items approved today</source>
        <translation>
            <numerusform>%n dépêche validée aujourd’hui</numerusform>
            <numerusform>%n dépêches validées aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for the chief editor</source>
        <translation>
            <numerusform>%n attend le rédacteur en chef</numerusform>
            <numerusform>%n attendent le rédacteur en chef</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Nothing has come in yet</source>
        <translation>Rien n’est encore arrivé</translation>
    </message>
    <message>
        <source>Nothing left to handle</source>
        <translation>Plus rien à traiter</translation>
    </message>
    <message>
        <source>See the approved ones</source>
        <translation>Voir les validées</translation>
    </message>
    <message>
        <source>What is imported appears in the list.</source>
        <translation>Ce qui est importé apparaît dans la liste.</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: rien pour l’instant</translation>
    </message>
</context>
<context>
    <name>QuickFix</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the source…</source>
        <translation>Demander la source…</translation>
    </message>
    <message>
        <source>Ctrl Z undoes</source>
        <translation>Ctrl Z annule</translation>
    </message>
    <message>
        <source>Fix and go to the next</source>
        <translation>Corriger et passer au suivant</translation>
    </message>
    <message>
        <source>Fix by hand</source>
        <translation>Corriger à la main</translation>
    </message>
    <message>
        <source>Fix everywhere in this item</source>
        <translation>Corriger partout dans la dépêche</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Ignorer ici</translation>
    </message>
    <message>
        <source>Publish all the same…</source>
        <translation>Publier malgré tout…</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Correction rapide</translation>
    </message>
    <message>
        <source>Run as a brief…</source>
        <translation>Publier comme brève…</translation>
    </message>
    <message>
        <source>Take the full text</source>
        <translation>Reprendre le texte complet</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>revenir au texte</translation>
    </message>
    <message>
        <source>next</source>
        <translation>suivant</translation>
    </message>
</context>
<context>
    <name>QuickFixHead</name>
    <message>
        <source>original bytes, deduced</source>
        <translation>octets d’origine, déduits</translation>
    </message>
</context>
<context>
    <name>QuoteRow</name>
    <message>
        <source>Write about the whole item</source>
        <translation>Écrire sur toute la dépêche</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Items</source>
        <comment>section</comment>
        <translation>Dépêches</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Views</source>
        <comment>section</comment>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>RepairList</name>
    <message>
        <source>Proposed repairs</source>
        <translation>Réparations proposées</translation>
    </message>
</context>
<context>
    <name>RepairModel</name>
    <message>
        <source>%1 of %2 ticked</source>
        <translation>%1 sur %2 cochées</translation>
    </message>
    <message>
        <source>%3, item %4, before: %1, after: %2</source>
        <translation>%3, dépêche %4, avant&#xa0;: %1, après&#xa0;: %2</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sûr</translation>
    </message>
    <message>
        <source>not ticked</source>
        <comment>change</comment>
        <translation>non cochée</translation>
    </message>
    <message>
        <source>ticked</source>
        <comment>change</comment>
        <translation>cochée</translation>
    </message>
    <message>
        <source>to be reviewed one by one</source>
        <translation>à examiner une par une</translation>
    </message>
</context>
<context>
    <name>RepairView</name>
    <message numerus="yes">
        <source>%n repair(s) proposed</source>
        <translation>
            <numerusform>%n réparation proposée</numerusform>
            <numerusform>%n réparations proposées</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message numerus="yes">
        <source>In %n item(s). What is not ticked stays as it is, to the letter.</source>
        <translation>
            <numerusform>Dans %n dépêche. Ce qui n’est pas coché reste tel quel, à la lettre près.</numerusform>
            <numerusform>Dans %n dépêches. Ce qui n’est pas coché reste tel quel, à la lettre près.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave: nothing more is changed</source>
        <translation>Quitter&#xa0;: plus rien n’est changé</translation>
    </message>
    <message numerus="yes">
        <source>Looking for repairs in %n item(s)…</source>
        <translation>
            <numerusform>Recherche des réparations dans %n dépêche…</numerusform>
            <numerusform>Recherche des réparations dans %n dépêches…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n change(s)</source>
        <translation>
            <numerusform>Faire %n changement</numerusform>
            <numerusform>Faire %n changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that can be repaired was found.</source>
        <translation>Rien à réparer n’a été trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n item(s) of the list were looked through.</source>
        <translation>
            <numerusform>Seule %n dépêche de la liste a été examinée.</numerusform>
            <numerusform>Seules les %n premières dépêches de la liste ont été examinées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repairs of many items</source>
        <translation>Réparation en série</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The search was stopped: there may be more.</source>
        <translation>La recherche a été arrêtée&#xa0;: il peut y en avoir d’autres.</translation>
    </message>
    <message>
        <source>Tick nothing</source>
        <translation>Ne rien cocher</translation>
    </message>
    <message>
        <source>Tick what is certain</source>
        <translation>Cocher ce qui est sûr</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>quitter</translation>
    </message>
</context>
<context>
    <name>RepairingArea</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1&#xa0;: %n dépêche</numerusform>
            <numerusform>%1&#xa0;: %n dépêches</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is flagged in the selected items.</source>
        <translation>Les dépêches sélectionnées n’ont aucun signalement.</translation>
    </message>
    <message>
        <source>Say why. What blocks can be set aside by a chief editor only; the reason is kept.</source>
        <translation>Dire pourquoi. Ce qui bloque ne peut être écarté que par un rédacteur en chef&#x202f;; la raison est conservée.</translation>
    </message>
    <message numerus="yes">
        <source>Set aside in %n item(s): %1</source>
        <translation>
            <numerusform>Écarter dans %n dépêche&#xa0;: %1</numerusform>
            <numerusform>Écarter dans %n dépêches&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the rule aside</source>
        <translation>Écarter la règle</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>A desk of one person</source>
        <translation>Rédaction d’une seule personne</translation>
    </message>
    <message>
        <source>An administrator changes these.</source>
        <translation>Un administrateur change ces réglages.</translation>
    </message>
    <message>
        <source>For the whole desk, in all its windows. The audit says who changed what.</source>
        <translation>Pour toute la rédaction, dans toutes ses fenêtres. Le journal dit qui a changé quoi.</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>Quatre yeux</translation>
    </message>
    <message>
        <source>Lock when nobody writes</source>
        <translation>Verrouiller quand personne n’écrit</translation>
    </message>
    <message>
        <source>Only for people who have a passphrase. What was typed is saved before.</source>
        <translation>Seulement pour qui a une phrase de passe. Ce qui est saisi est d’abord enregistré.</translation>
    </message>
    <message>
        <source>Require</source>
        <translation>Exiger</translation>
    </message>
    <message>
        <source>They approve what they corrected. It ends by itself when a second person comes.</source>
        <translation>Elle valide ce qu’elle a corrigé. Cela cesse de soi-même à l’arrivée d’une deuxième personne.</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Avertir</translation>
    </message>
    <message>
        <source>Who corrected an item does not approve it. “Warn” lets them, and the audit says so.</source>
        <translation>Qui a corrigé une dépêche ne la valide pas. «&#xa0;Avertir&#xa0;» le permet, et le journal le dit.</translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>après %n min</numerusform>
            <numerusform>après %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <comment>locking</comment>
        <translation>jamais</translation>
    </message>
</context>
<context>
    <name>ReviewPass</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n corrigé</numerusform>
            <numerusform>%n corrigés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n ignoré</numerusform>
            <numerusform>%n ignorés</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass done: %1, %2.</source>
        <translation>Passe terminée&#xa0;: %1, %2.</translation>
    </message>
</context>
<context>
    <name>RightPanel</name>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Signalements</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>What is known of the item</source>
        <translation>Ce qu’on sait de la dépêche</translation>
    </message>
    <message>
        <source>full pass</source>
        <translation>passe complète</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>next</source>
        <translation>suivant</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Each class keeps its shape and its colour everywhere: list, margin, text.</source>
        <translation>Chaque classe garde sa forme et sa couleur partout&#xa0;: liste, marge, texte.</translation>
    </message>
    <message>
        <source>Full stops that were doubled.</source>
        <translation>Points doublés à la fin du texte.</translation>
    </message>
    <message>
        <source>Look for the rest in the database.</source>
        <translation>Chercher la suite dans la base.</translation>
    </message>
    <message>
        <source>Repair at one stroke what has one possible reading.</source>
        <translation>Réparer d’un geste quand une seule lecture est possible.</translation>
    </message>
    <message>
        <source>The levels are those of the whole desk; an administrator changes them.</source>
        <translation>Les niveaux valent pour tout le bureau&#x202f;; un administrateur les change.</translation>
    </message>
    <message>
        <source>The rules of “%1”</source>
        <translation>Les règles de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What this newsroom has agreed upon.</source>
        <translation>Ce que la rédaction a convenu.</translation>
    </message>
    <message>
        <source>Words and agreement.</source>
        <translation>Mots et accords.</translation>
    </message>
</context>
<context>
    <name>SavedViewsArea</name>
    <message>
        <source>Change a view</source>
        <translation>Modifier une vue</translation>
    </message>
    <message>
        <source>Keep as a view</source>
        <translation>Garder comme vue</translation>
    </message>
    <message>
        <source>Keep as a view for everybody</source>
        <translation>Garder comme vue pour tous</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Supprimer cette vue</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename this view</source>
        <translation>Renommer cette vue</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>This list cannot be kept as a view.</source>
        <translation>Cette liste ne peut pas être gardée comme vue.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search all items</source>
        <translation>Chercher dans toute la base</translation>
    </message>
</context>
<context>
    <name>SearchHints</name>
    <message>
        <source>Conditions of a search</source>
        <translation>Conditions d’une recherche</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Keep this search as a view</source>
        <translation>Garder cette recherche comme vue</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>%n place(s) replaced. Ctrl Z undoes.</source>
        <translation>
            <numerusform>%n occurrence remplacée. Ctrl Z annule.</numerusform>
            <numerusform>%n occurrences remplacées. Ctrl Z annule.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” does not occur.</source>
        <translation>«&#xa0;%1&#xa0;» n’apparaît pas dans cette dépêche.</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>%n dépêche sélectionnée</numerusform>
            <numerusform>%n dépêches sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Attribuées à %1</translation>
    </message>
    <message>
        <source>In hand: %1</source>
        <translation>En main&#xa0;: %1</translation>
    </message>
    <message>
        <source>Labels: %1</source>
        <translation>Étiquettes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Leave the selection</source>
        <translation>Quitter la sélection</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Dépêches sélectionnées</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>quitter</translation>
    </message>
    <message>
        <source>%2: %1</source>
        <comment>a state, and how many items are in it</comment>
        <translation>%2&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message>
        <source>%1 The rest goes on.</source>
        <comment>why a file was set aside</comment>
        <translation>%1 Le reste continue.</translation>
    </message>
    <message numerus="yes">
        <source>%n files set aside</source>
        <translation>
            <numerusform>%n fichier mis de côté</numerusform>
            <numerusform>%n fichiers mis de côté</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Show all files set aside</source>
        <translation>Voir tous les fichiers mis de côté</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Back up every day</source>
        <translation>Sauvegarder chaque jour</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Aérées</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Serrées</translation>
    </message>
    <message>
        <source>Compact rows show one line of each headline.</source>
        <translation>Serrées, elles montrent une ligne de chaque titre.</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>High: black or white lines and words, no soft fills.</source>
        <translation>Élevé&#xa0;: traits et mots en noir ou en blanc, sans fonds de couleur.</translation>
    </message>
    <message>
        <source>It changes at once; what was typed is saved first.</source>
        <translation>Elle change aussitôt&#x202f;; ce qui est saisi est d’abord enregistré.</translation>
    </message>
    <message>
        <source>Keep the menu bar in sight</source>
        <translation>Garder la barre de menus</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Measure of a line</source>
        <translation>Longueur d’une ligne</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Otherwise Alt or F10 opens it; the menu button has the same content.</source>
        <translation>Sinon Alt ou F10 l’ouvre&#x202f;; le bouton Menu a le même contenu.</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>Lignes de la liste</translation>
    </message>
    <message>
        <source>Signs in a line, blanks included: the length of copy is told in lines.</source>
        <translation>Signes par ligne, espaces compris&#xa0;: le calibrage compte en lignes de cette longueur.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>The keys that were changed, by the name of the action.</source>
        <translation>Les touches changées, par nom d’action.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>When the window opens, once a day. The last seven are kept.</source>
        <translation>À l’ouverture de la fenêtre, une fois par jour. Les sept dernières sont gardées.</translation>
    </message>
    <message>
        <source>“System” follows the computer at once.</source>
        <translation>«&#xa0;Système&#xa0;» suit l’ordinateur aussitôt.</translation>
    </message>
</context>
<context>
    <name>SharingArea</name>
    <message>
        <source>Take over</source>
        <translation>Reprendre la main</translation>
    </message>
    <message>
        <source>Take over from %1?</source>
        <translation>Reprendre la main à %1&#x202f;?</translation>
    </message>
    <message>
        <source>They are writing just now. What they have written is kept as a version of theirs.</source>
        <translation>Cette personne écrit en ce moment. Ce qu’elle a écrit reste une version à son nom.</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Apprendre de nouveau</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>A number, or a range such as 280-290 with whole words.</source>
        <translation>Un nombre, ou une étendue comme 280-290 avec les mots entiers.</translation>
    </message>
    <message>
        <source>Added to all texts</source>
        <translation>Ajouté à tous les textes</translation>
    </message>
    <message>
        <source>Added to texts that are cut</source>
        <translation>Ajouté aux textes coupés</translation>
    </message>
    <message>
        <source>Adds to all</source>
        <translation>Ajoute à tous</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Limit; empty if the source does not cut</source>
        <translation>Limite&#x202f;; vide si la source ne coupe pas</translation>
    </message>
    <message>
        <source>The cut comes after a whole word</source>
        <translation>La coupe vient après un mot entier</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caractères</translation>
    </message>
    <message>
        <source>to cut ones</source>
        <translation>aux coupés</translation>
    </message>
    <message>
        <source>whole words</source>
        <translation>mots entiers</translation>
    </message>
    <message>
        <source>words</source>
        <translation>mots</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message numerus="yes">
        <source>%n other(s): look for a name.</source>
        <translation>
            <numerusform>%n autre&#xa0;: cherchez un nom.</numerusform>
            <numerusform>%n autres&#xa0;: cherchez un nom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>Chercher une source</translation>
    </message>
    <message>
        <source>No source has that name.</source>
        <translation>Aucune source de ce nom.</translation>
    </message>
    <message>
        <source>Nothing has come in yet.</source>
        <translation>Rien n’est encore arrivé.</translation>
    </message>
    <message>
        <source>What their texts have shown. It sharpens what is found in the next ones.</source>
        <translation>Ce que leurs textes ont montré, et qui affine l’examen des suivants.</translation>
    </message>
</context>
<context>
    <name>SplitDelegate</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitList</name>
    <message>
        <source>Proposed dispatches</source>
        <translation>Dépêches proposées</translation>
    </message>
</context>
<context>
    <name>SplitModel</name>
    <message numerus="yes">
        <source>Dispatch %1 of %2, %3, %n lines</source>
        <translation>
            <numerusform>Dépêche %1 sur %2, %3, %n ligne</numerusform>
            <numerusform>Dépêche %1 sur %2, %3, %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message numerus="yes">
        <source>%n dispatches. Does each begin where it should?</source>
        <translation>
            <numerusform>%n dépêche. Le début est-il au bon endroit&#x202f;?</numerusform>
            <numerusform>%n dépêches. Chacune commence-t-elle au bon endroit&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept (%n dispatches)</source>
        <translation>
            <numerusform>Accepter (%n dépêche)</numerusform>
            <numerusform>Accepter (%n dépêches)</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the proposal</source>
        <translation>Revenir à la proposition</translation>
    </message>
    <message>
        <source>Cancel: nothing is imported</source>
        <translation>Annuler&#xa0;: rien n’est importé</translation>
    </message>
    <message>
        <source>Check the split</source>
        <translation>Découpage</translation>
    </message>
    <message>
        <source>Cut here</source>
        <translation>Couper ici</translation>
    </message>
    <message>
        <source>Dispatches of the input</source>
        <translation>Dépêches du fichier</translation>
    </message>
    <message>
        <source>Join with the next</source>
        <translation>Joindre à la suivante</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>annuler</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, empty</source>
        <translation>%1, vide</translation>
    </message>
    <message numerus="yes">
        <source>%n approved today</source>
        <translation>
            <numerusform>%n validée aujourd’hui</numerusform>
            <numerusform>%n validées aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n à valider</numerusform>
            <numerusform>%n à valider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to handle</source>
        <translation>
            <numerusform>%n à traiter</numerusform>
            <numerusform>%n à traiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved since %1</source>
        <translation>Non enregistré depuis %1</translation>
    </message>
    <message>
        <source>Not saved since %1 — the text is kept in memory and in the recovery journal</source>
        <translation>Non enregistré depuis %1 — le texte est gardé en mémoire et dans le journal de secours</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>Text of the item</source>
        <translation>Texte de la dépêche</translation>
    </message>
</context>
<context>
    <name>VersionsArea</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These words were changed again later; nothing was done.</source>
        <translation>Ces mots ont été changés de nouveau ensuite&#x202f;; rien n’a été fait.</translation>
    </message>
    <message>
        <source>before “%1”, then “%2”, now “%3”</source>
        <translation>avant «&#xa0;%1&#xa0;», puis «&#xa0;%2&#xa0;», maintenant «&#xa0;%3&#xa0;»</translation>
    </message>
</context>
<context>
    <name>VersionsSide</name>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Versions and notes of the item</source>
        <translation>Versions et notes de la dépêche</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
</context>
<context>
    <name>VersionsTab</name>
    <message>
        <source>Go back to version %1…</source>
        <translation>Revenir à la version %1…</translation>
    </message>
    <message>
        <source>Nothing is erased: going back makes version %1.</source>
        <translation>Rien n’est effacé&#xa0;: revenir crée une version %1.</translation>
    </message>
    <message>
        <source>Undo version %1 alone</source>
        <translation>Défaire la version %1 seule</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n dépêche</numerusform>
            <numerusform>%1, %n dépêches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewsButton</name>
    <message>
        <source>All views</source>
        <translation>Toutes les vues</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>no. %1</source>
        <translation>n°&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>_KeyRow</name>
    <message>
        <source>Reset the keys of “%1”</source>
        <translation>Rétablir les touches de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message>
        <source>Advice</source>
        <translation>Conseil</translation>
    </message>
    <message>
        <source>As the class</source>
        <translation>Comme la classe</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>Level of “%1”</source>
        <translation>Niveau de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>“%1” is on</source>
        <translation>«&#xa0;%1&#xa0;» est active</translation>
    </message>
</context>
<context>
    <name>approval</name>
    <message>
        <source>%1 added</source>
        <comment>a field</comment>
        <translation>Champ ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, being written</source>
        <translation>%1, en cours de saisie</translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) left</source>
        <translation>
            <numerusform>%n signalement ouvert</numerusform>
            <numerusform>%n signalements ouverts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) set aside by %1</source>
        <translation>
            <numerusform>%n signalement ignoré par %1</numerusform>
            <numerusform>%n signalements ignorés par %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n ignorée</numerusform>
            <numerusform>%n ignorées</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1 of %2: before %3, after %4. %5</source>
        <translation>Changement %1 sur %2&#xa0;: avant %3, après %4. %5</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>End of the text</source>
        <translation>Fin du texte</translation>
    </message>
    <message>
        <source>Four eyes</source>
        <translation>Quatre yeux</translation>
    </message>
    <message>
        <source>Headline added</source>
        <translation>Titre ajouté</translation>
    </message>
    <message>
        <source>Headline, byline, section</source>
        <translation>Titre, signature, rubrique</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>the end of the text</comment>
        <translation>complète</translation>
    </message>
    <message>
        <source>complete, verified with the source by %1</source>
        <translation>complète, vérifiée sur la source par %1</translation>
    </message>
    <message>
        <source>corrected by %1, approved by you</source>
        <translation>corrigée par %1, validée par vous</translation>
    </message>
    <message>
        <source>you changed the text</source>
        <translation>vous avez modifié le texte</translation>
    </message>
    <message>
        <source>ended as a brief by %1</source>
        <translation>terminée en brève par %1</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>remplis</translation>
    </message>
    <message>
        <source>full text taken by %1</source>
        <translation>texte complet repris par %1</translation>
    </message>
    <message>
        <source>headline</source>
        <comment>the field</comment>
        <translation>titre</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>à compléter&#xa0;: %1</translation>
    </message>
    <message>
        <source>no damage</source>
        <translation>aucun dégât</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>rest pasted by %1</source>
        <translation>suite collée par %1</translation>
    </message>
    <message>
        <source>unchanged since it came</source>
        <translation>inchangée depuis son arrivée</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message numerus="yes">
        <source>%n capital(s)</source>
        <translation>
            <numerusform>%n majuscule</numerusform>
            <numerusform>%n majuscules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sign(s)</source>
        <translation>
            <numerusform>%n signe</numerusform>
            <numerusform>%n signes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%n espace</numerusform>
            <numerusform>%n espaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) repaired</source>
        <translation>
            <numerusform>%n mot réparé</numerusform>
            <numerusform>%n mots réparés</numerusform>
        </translation>
    </message>
    <message>
        <source>Corrected text</source>
        <translation>Texte corrigé</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Texte complet</translation>
    </message>
    <message>
        <source>Left: in the item</source>
        <translation>Gauche&#xa0;: dans la dépêche</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>Lu en %1</translation>
    </message>
    <message>
        <source>Right: came too late</source>
        <translation>Droite&#xa0;: arrivée trop tard</translation>
    </message>
    <message>
        <source>Text as it is</source>
        <translation>Texte actuel</translation>
    </message>
    <message>
        <source>as it came, at %1 · never changed</source>
        <translation>tel que reçu, à %1 · jamais modifié</translation>
    </message>
    <message>
        <source>of item no. %1, %2</source>
        <translation>de la dépêche n° %1, %2</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Full text found</source>
        <translation>Texte complet trouvé</translation>
    </message>
    <message numerus="yes">
        <source>longer by %n characters</source>
        <translation>
            <numerusform>plus long de %n signe</numerusform>
            <numerusform>plus long de %n signes</numerusform>
        </translation>
    </message>
    <message>
        <source>no. %1</source>
        <translation>n° %1</translation>
    </message>
    <message numerus="yes">
        <source>the same for %n bytes</source>
        <translation>
            <numerusform>même début sur %n octet</numerusform>
            <numerusform>même début sur %n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>quoted words</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”: passage gone</source>
        <comment>quoted words</comment>
        <translation>«&#xa0;%1&#xa0;», passage disparu</translation>
    </message>
</context>
<context>
    <name>flags</name>
    <message>
        <source>%1, %2 of %3: %4. %5</source>
        <translation>%1, %2 sur %3&#xa0;: %4. %5</translation>
    </message>
    <message>
        <source>%1, %2 of %3: %4. Proposed: %5.</source>
        <translation>%1, %2 sur %3&#xa0;: %4. Proposé&#xa0;: %5.</translation>
    </message>
    <message>
        <source>before: %1, after: %2</source>
        <translation>avant&#xa0;: %1, après&#xa0;: %2</translation>
    </message>
    <message>
        <source>beyond doubt</source>
        <translation>aucun doute</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
</context>
<context>
    <name>item</name>
    <message numerus="yes">
        <source>%n blocking encoding flag(s)</source>
        <translation>
            <numerusform>%n encodage bloquant</numerusform>
            <numerusform>%n encodages bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking truncation flag(s)</source>
        <translation>
            <numerusform>%n troncature bloquante</numerusform>
            <numerusform>%n troncatures bloquantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoding flag(s)</source>
        <translation>
            <numerusform>%n encodage</numerusform>
            <numerusform>%n encodages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n house style flag(s)</source>
        <translation>
            <numerusform>%n style maison</numerusform>
            <numerusform>%n style maison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blocking</source>
        <translation>
            <numerusform>dont %n bloquant</numerusform>
            <numerusform>dont %n bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling flag(s)</source>
        <translation>
            <numerusform>%n orthographe</numerusform>
            <numerusform>%n orthographe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truncation flag(s)</source>
        <translation>
            <numerusform>%n troncature</numerusform>
            <numerusform>%n troncatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n typography flag(s)</source>
        <translation>
            <numerusform>%n typographie</numerusform>
            <numerusform>%n typographie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unrecoverable blocking encoding flag(s)</source>
        <translation>
            <numerusform>%n encodage irréparable bloquant</numerusform>
            <numerusform>%n encodages irréparables bloquants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unrecoverable encoding flag(s)</source>
        <translation>
            <numerusform>%n encodage irréparable</numerusform>
            <numerusform>%n encodages irréparables</numerusform>
        </translation>
    </message>
    <message>
        <source>Item %1, no headline: %2</source>
        <translation>Dépêche %1, sans titre&#xa0;: %2</translation>
    </message>
    <message>
        <source>Item %1: %2</source>
        <translation>Dépêche %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Rien à signaler</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>en relecture chez %1</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>rien à signaler</translation>
    </message>
    <message numerus="yes">
        <source>received %n hour(s) ago</source>
        <translation>
            <numerusform>reçue il y a %n heure</numerusform>
            <numerusform>reçue il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n minute(s) ago</source>
        <translation>
            <numerusform>reçue il y a %n minute</numerusform>
            <numerusform>reçue il y a %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>received just now</source>
        <translation>reçue à l’instant</translation>
    </message>
    <message>
        <source>received on %1</source>
        <translation>reçue le %1</translation>
    </message>
    <message>
        <source>received yesterday</source>
        <translation>reçue hier</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>waiting for its source</source>
        <translation>en attente de sa source</translation>
    </message>
    <message>
        <source>waiting for its source (%1)</source>
        <comment>how long ago</comment>
        <translation>en attente de sa source (%1)</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>attribuée à %1</translation>
    </message>
    <message>
        <source>can wait</source>
        <translation>peut attendre</translation>
    </message>
    <message>
        <source>labels %1</source>
        <translation>étiquettes %1</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>urgente</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Méta</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Pg suiv</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Pg préc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Alert</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Crédit</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Teaser</source>
        <translation>Accroche</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>%1:%2</source>
        <comment>hour:minutes, as 14:32</comment>
        <translation>%1&#xa0;h&#xa0;%2</translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>age</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Validée</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>queue</comment>
        <translation>Validées</translation>
    </message>
    <message>
        <source>Approving</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Chief editor</source>
        <translation>Rédacteur en chef</translation>
    </message>
    <message>
        <source>Copy editor</source>
        <translation>Secrétaire de rédaction</translation>
    </message>
    <message>
        <source>Correction</source>
        <comment>of what was delivered</comment>
        <translation>Rectificatif</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Transmise</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>queue</comment>
        <translation>Transmises</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Encoding · not recoverable</source>
        <translation>Encodage · irréparable</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Style maison</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>queue</comment>
        <translation>En cours</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Reviewing</source>
        <translation>Relecture</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Renvoyée</translation>
    </message>
    <message>
        <source>Sent back</source>
        <comment>queue</comment>
        <translation>Renvoyées</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>Écartée</translation>
    </message>
    <message>
        <source>Spiked</source>
        <comment>queue</comment>
        <translation>Écartées</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>À valider</translation>
    </message>
    <message>
        <source>To approve</source>
        <comment>queue</comment>
        <translation>À valider</translation>
    </message>
    <message>
        <source>To handle</source>
        <comment>queue</comment>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Truncation</source>
        <translation>Troncature</translation>
    </message>
    <message>
        <source>Typography</source>
        <translation>Typographie</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>queue</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <comment>of what was delivered</comment>
        <translation>Retrait</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>Can wait</source>
        <comment>priority</comment>
        <translation>Peut attendre</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récentes d’abord</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciennes d’abord</translation>
    </message>
    <message>
        <source>Urgency, then arrival</source>
        <translation>Urgence, puis arrivée</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Urgente</translation>
    </message>
</context>
<context>
    <name>many</name>
    <message numerus="yes">
        <source>%n had nothing to change.</source>
        <translation>
            <numerusform>%n n’avait rien à changer.</numerusform>
            <numerusform>%n n’avaient rien à changer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>in so many items</comment>
        <translation>
            <numerusform>%n dépêche</numerusform>
            <numerusform>%n dépêches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) spiked.</source>
        <translation>
            <numerusform>%n dépêche écartée.</numerusform>
            <numerusform>%n dépêches écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) in %1.</source>
        <translation>
            <numerusform>%n réparation dans %1.</numerusform>
            <numerusform>%n réparations dans %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assignment changed in %n item(s).</source>
        <translation>
            <numerusform>Attribution changée dans %n dépêche.</numerusform>
            <numerusform>Attribution changée dans %n dépêches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels changed in %n item(s).</source>
        <translation>
            <numerusform>Étiquettes changées dans %n dépêche.</numerusform>
            <numerusform>Étiquettes changées dans %n dépêches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule set aside in %n item(s).</source>
        <translation>
            <numerusform>Règle écartée dans %n dépêche.</numerusform>
            <numerusform>Règle écartée dans %n dépêches.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n item(s).</source>
        <translation>
            <numerusform>Annulé dans %n dépêche.</numerusform>
            <numerusform>Annulé dans %n dépêches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgency set in %n item(s).</source>
        <translation>
            <numerusform>Urgence changée dans %n dépêche.</numerusform>
            <numerusform>Urgence changée dans %n dépêches.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>7d</source>
        <comment>before:7d, seven days ago</comment>
        <translation>7j</translation>
    </message>
    <message>
        <source>after:</source>
        <comment>received after a day</comment>
        <translation>après:</translation>
    </message>
    <message>
        <source>before:</source>
        <comment>received before a day</comment>
        <translation>avant:</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>flag:duplicate, of another item</comment>
        <translation>doublon</translation>
    </message>
    <message>
        <source>flag:</source>
        <translation>signalement:</translation>
    </message>
    <message>
        <source>for:</source>
        <comment>to whom it is assigned</comment>
        <translation>pour:</translation>
    </message>
    <message>
        <source>from:</source>
        <comment>who had a hand in it</comment>
        <translation>de:</translation>
    </message>
    <message>
        <source>label:</source>
        <translation>étiquette:</translation>
    </message>
    <message>
        <source>lost</source>
        <comment>flag:lost, letters gone</comment>
        <translation>irréparable</translation>
    </message>
    <message>
        <source>me</source>
        <comment>from:me</comment>
        <translation>moi</translation>
    </message>
    <message>
        <source>source:</source>
        <translation>source:</translation>
    </message>
    <message>
        <source>status:</source>
        <translation>statut:</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>before:yesterday</comment>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>sums</name>
    <message>
        <source>%1, %2, %3</source>
        <comment>received, new, already there</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4.</source>
        <comment>received, new, already there, set aside</comment>
        <translation>%1, %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln déjà là</numerusform>
            <numerusform>%Ln déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nouvelle</numerusform>
            <numerusform>%Ln nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln reçue</numerusform>
            <numerusform>%Ln reçues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln mise de côté</numerusform>
            <numerusform>%Ln mises de côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>%1, %2</source>
        <comment>date, hour</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 — current</source>
        <translation>%1 — en cours</translation>
    </message>
    <message>
        <source>%1 — original</source>
        <translation>%1 — original</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>en cours d’écriture</translation>
    </message>
    <message>
        <source>fingerprint %1</source>
        <translation>empreinte %1</translation>
    </message>
    <message>
        <source>Taken by %1</source>
        <translation>Prise par %1</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Cut</source>
        <translation>Tronquées</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>À moi</translation>
    </message>
    <message>
        <source>Not recoverable</source>
        <translation>Irréparables</translation>
    </message>
    <message>
        <source>flag:duplicate</source>
        <comment>a condition of a search</comment>
        <translation>signalement:doublon</translation>
    </message>
    <message>
        <source>flag:lost</source>
        <comment>a condition of a search</comment>
        <translation>signalement:irréparable</translation>
    </message>
    <message>
        <source>flag:truncation</source>
        <comment>a condition of a search</comment>
        <translation>signalement:troncature</translation>
    </message>
    <message>
        <source>for:me</source>
        <comment>a condition of a search</comment>
        <translation>pour:moi</translation>
    </message>
    <message>
        <source>status:to_handle</source>
        <comment>a condition of a search</comment>
        <translation>statut:à_traiter</translation>
    </message>
</context>
<context>
    <name>visible</name>
    <message>
        <source>control character %1</source>
        <translation>caractère de commande %1</translation>
    </message>
    <message>
        <source>lost character</source>
        <translation>caractère perdu</translation>
    </message>
    <message>
        <source>narrow no-break space</source>
        <translation>espace fine insécable</translation>
    </message>
    <message>
        <source>new paragraph</source>
        <translation>nouveau paragraphe</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>espace insécable</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>trait d’union conditionnel</translation>
    </message>
    <message>
        <source>zero-width space</source>
        <translation>espace sans chasse</translation>
    </message>
</context>
</TS>
