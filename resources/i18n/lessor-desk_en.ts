<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardLayout</name>
    <message numerus="yes">
        <source>leaf through the %n</source>
        <comment>flags</comment>
        <translation>
            <numerusform>leaf through %n</numerusform>
            <numerusform>leaf through the %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n fixed. Ctrl Z undoes.</source>
        <translation>
            <numerusform>%n fixed. Ctrl Z undoes.</numerusform>
            <numerusform>%n fixed. Ctrl Z undoes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n item(s) copied to the clipboard.</source>
        <translation>
            <numerusform>%n item copied to the clipboard.</numerusform>
            <numerusform>%n items copied to the clipboard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) exported.</source>
        <translation>
            <numerusform>%n item exported.</numerusform>
            <numerusform>%n items exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have left the desk.</source>
        <translation>
            <numerusform>%n item has left the desk already.</numerusform>
            <numerusform>%n items have left the desk already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message numerus="yes">
        <source>%n character(s) cannot be written in this form. Nothing is replaced.</source>
        <translation>
            <numerusform>%n character cannot be written in this form. Nothing is replaced.</numerusform>
            <numerusform>%n characters cannot be written in this form. Nothing is replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s), each in a file of its own.</source>
        <translation>
            <numerusform>%n item, in a file of its own.</numerusform>
            <numerusform>%n items, each in a file of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileNotesCard</name>
    <message numerus="yes">
        <source>How %n files were read</source>
        <translation>
            <numerusform>How %n file was read</numerusform>
            <numerusform>How %n files were read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more; the history of each item tells.</source>
        <translation>
            <numerusform>and %n more; the history of each item tells.</numerusform>
            <numerusform>and %n more; the history of each item tells.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsTab</name>
    <message numerus="yes">
        <source>%n blocking</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n blocking</numerusform>
            <numerusform>%n blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixAllCard</name>
    <message numerus="yes">
        <source>Fix all certain (%n)</source>
        <translation>
            <numerusform>Fix all certain (%n)</numerusform>
            <numerusform>Fix all certain (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix all · %n word(s)</source>
        <translation>
            <numerusform>Fix all · %n word</numerusform>
            <numerusform>Fix all · %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>certain repair(s)</source>
        <translation>
            <numerusform>certain repair</numerusform>
            <numerusform>certain repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlagTour</name>
    <message numerus="yes">
        <source>%n left.</source>
        <translation>
            <numerusform>%n left.</numerusform>
            <numerusform>%n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message numerus="yes">
        <source>%n bytes in common</source>
        <translation>
            <numerusform>%n byte in common</numerusform>
            <numerusform>%n bytes in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadRow</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPanel</name>
    <message numerus="yes">
        <source>%1 of %n files</source>
        <translation>
            <numerusform>%1 of %n file</numerusform>
            <numerusform>%1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cut</source>
        <comment>items whose end is missing</comment>
        <translation>
            <numerusform>%n cut</numerusform>
            <numerusform>%n cut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <comment>items</comment>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoding</source>
        <comment>items with such flags</comment>
        <translation>
            <numerusform>%n encoding</numerusform>
            <numerusform>%n encoding</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items were taken out again.</source>
        <translation>
            <numerusform>%n item was taken out again.</numerusform>
            <numerusform>%n items were taken out again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n min left · work can go on</source>
        <translation>
            <numerusform>About %n min left · work can go on</numerusform>
            <numerusform>About %n min left · work can go on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n s left · work can go on</source>
        <translation>
            <numerusform>About %n s left · work can go on</numerusform>
            <numerusform>About %n s left · work can go on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeArea</name>
    <message numerus="yes">
        <source>Import undone: %n items taken out.</source>
        <translation>
            <numerusform>Import undone: %n item taken out.</numerusform>
            <numerusform>Import undone: %n items taken out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Length</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LengthTeller</name>
    <message numerus="yes">
        <source>In lines of %n sign(s).</source>
        <translation>
            <numerusform>In lines of %n character.</numerusform>
            <numerusform>In lines of %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinksLine</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) cannot be found yet: they are being indexed.</source>
        <translation>
            <numerusform>%n item cannot be found yet: it is being indexed.</numerusform>
            <numerusform>%n items cannot be found yet: they are being indexed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MissingView</name>
    <message numerus="yes">
        <source>Nothing goes on from here among the %n items of the desk.</source>
        <translation>
            <numerusform>Nothing in the database goes on from here (%n item).</numerusform>
            <numerusform>Nothing in the database goes on from here (%n items).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>Recovered after an interruption: %n dispatches.</source>
        <translation>
            <numerusform>Recovered after an interruption: %n dispatch.</numerusform>
            <numerusform>Recovered after an interruption: %n dispatches.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n s.</numerusform>
            <numerusform>Trying again in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message numerus="yes">
        <source>%n in %1</source>
        <translation>
            <numerusform>%n in %1</numerusform>
            <numerusform>%n in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeView</name>
    <message numerus="yes">
        <source>%n item(s) left alone</source>
        <translation>
            <numerusform>%n item left alone</numerusform>
            <numerusform>%n items left alone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagesSide</name>
    <message numerus="yes">
        <source>%n byte(s) are not of this page and stay visible.</source>
        <translation>
            <numerusform>%n byte is not of this page and stays visible.</numerusform>
            <numerusform>%n bytes are not of this page and stay visible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) since it came in are not in it.</source>
        <translation>
            <numerusform>%n version since it came in is not in it.</numerusform>
            <numerusform>%n versions since it came in are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassagesSide</name>
    <message numerus="yes">
        <source>%n passage(s) to choose</source>
        <translation>
            <numerusform>%n passage to choose</numerusform>
            <numerusform>%n passages to choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueButton</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueDone</name>
    <message numerus="yes">
        <source>%n items approved today</source>
        <translation>
            <numerusform>%n item approved today</numerusform>
            <numerusform>%n items approved today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for the chief editor</source>
        <translation>
            <numerusform>%n waiting for the chief editor</numerusform>
            <numerusform>%n waiting for the chief editor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuickFix</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairView</name>
    <message numerus="yes">
        <source>%n repair(s) proposed</source>
        <translation>
            <numerusform>%n repair proposed</numerusform>
            <numerusform>%n repairs proposed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n item(s). What is not ticked stays as it is, to the letter.</source>
        <translation>
            <numerusform>In %n item. What is not ticked stays as it is, to the letter.</numerusform>
            <numerusform>In %n items. What is not ticked stays as it is, to the letter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for repairs in %n item(s)…</source>
        <translation>
            <numerusform>Looking for repairs in %n item…</numerusform>
            <numerusform>Looking for repairs in %n items…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n change(s)</source>
        <translation>
            <numerusform>Make %n change</numerusform>
            <numerusform>Make %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n item(s) of the list were looked through.</source>
        <translation>
            <numerusform>Only %n item of the list was looked through.</numerusform>
            <numerusform>Only the first %n items of the list were looked through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepairingArea</name>
    <message numerus="yes">
        <source>%1: %n item(s)</source>
        <translation>
            <numerusform>%1: %n item</numerusform>
            <numerusform>%1: %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set aside in %n item(s): %1</source>
        <translation>
            <numerusform>Set aside in %n item: %1</numerusform>
            <numerusform>Set aside in %n items: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>after %n min</numerusform>
            <numerusform>after %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPass</name>
    <message numerus="yes">
        <source>%n fixed</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n fixed</numerusform>
            <numerusform>%n fixed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message numerus="yes">
        <source>%n place(s) replaced. Ctrl Z undoes.</source>
        <translation>
            <numerusform>%n place replaced. Ctrl Z undoes.</numerusform>
            <numerusform>%n places replaced. Ctrl Z undoes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n source</numerusform>
            <numerusform>%n sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetAsideCard</name>
    <message numerus="yes">
        <source>%n files set aside</source>
        <translation>
            <numerusform>%n file set aside</numerusform>
            <numerusform>%n files set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message numerus="yes">
        <source>%n other(s): look for a name.</source>
        <translation>
            <numerusform>%n other: look for a name.</numerusform>
            <numerusform>%n others: look for a name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDelegate</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitModel</name>
    <message numerus="yes">
        <source>Dispatch %1 of %2, %3, %n lines</source>
        <translation>
            <numerusform>Dispatch %1 of %2, %3, %n line</numerusform>
            <numerusform>Dispatch %1 of %2, %3, %n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message numerus="yes">
        <source>%n dispatches. Does each begin where it should?</source>
        <translation>
            <numerusform>%n dispatch. Does it begin where it should?</numerusform>
            <numerusform>%n dispatches. Does each begin where it should?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept (%n dispatches)</source>
        <translation>
            <numerusform>Accept (%n dispatch)</numerusform>
            <numerusform>Accept (%n dispatches)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n approved today</source>
        <translation>
            <numerusform>%n approved today</numerusform>
            <numerusform>%n approved today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to approve</source>
        <translation>
            <numerusform>%n to approve</numerusform>
            <numerusform>%n to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to handle</source>
        <translation>
            <numerusform>%n to handle</numerusform>
            <numerusform>%n to handle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ViewButton</name>
    <message numerus="yes">
        <source>%1, %n item(s)</source>
        <translation>
            <numerusform>%1, %n item</numerusform>
            <numerusform>%1, %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>approval</name>
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
            <numerusform>%n flag left</numerusform>
            <numerusform>%n flags left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flag(s) set aside by %1</source>
        <translation>
            <numerusform>%n flag set aside by %1</numerusform>
            <numerusform>%n flags set aside by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ignored</source>
        <comment>flags</comment>
        <translation>
            <numerusform>%n ignored</numerusform>
            <numerusform>%n ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message numerus="yes">
        <source>%n capital(s)</source>
        <translation>
            <numerusform>%n capital</numerusform>
            <numerusform>%n capitals</numerusform>
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
            <numerusform>%n sign</numerusform>
            <numerusform>%n signs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n space(s)</source>
        <translation>
            <numerusform>%n space</numerusform>
            <numerusform>%n spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) repaired</source>
        <translation>
            <numerusform>%n word repaired</numerusform>
            <numerusform>%n words repaired</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message numerus="yes">
        <source>longer by %n characters</source>
        <translation>
            <numerusform>longer by %n character</numerusform>
            <numerusform>longer by %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same for %n bytes</source>
        <translation>
            <numerusform>the same for %n byte</numerusform>
            <numerusform>the same for %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>item</name>
    <message numerus="yes">
        <source>%n blocking encoding flag(s)</source>
        <translation>
            <numerusform>%n blocking encoding flag</numerusform>
            <numerusform>%n blocking encoding flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocking truncation flag(s)</source>
        <translation>
            <numerusform>%n blocking truncation flag</numerusform>
            <numerusform>%n blocking truncation flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encoding flag(s)</source>
        <translation>
            <numerusform>%n encoding flag</numerusform>
            <numerusform>%n encoding flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n house style flag(s)</source>
        <translation>
            <numerusform>%n house style flag</numerusform>
            <numerusform>%n house style flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them blocking</source>
        <translation>
            <numerusform>%n of them blocking</numerusform>
            <numerusform>%n of them blocking</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n spelling flag(s)</source>
        <translation>
            <numerusform>%n spelling flag</numerusform>
            <numerusform>%n spelling flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n truncation flag(s)</source>
        <translation>
            <numerusform>%n truncation flag</numerusform>
            <numerusform>%n truncation flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n typography flag(s)</source>
        <translation>
            <numerusform>%n typography flag</numerusform>
            <numerusform>%n typography flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unrecoverable blocking encoding flag(s)</source>
        <translation>
            <numerusform>%n unrecoverable blocking encoding flag</numerusform>
            <numerusform>%n unrecoverable blocking encoding flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unrecoverable encoding flag(s)</source>
        <translation>
            <numerusform>%n unrecoverable encoding flag</numerusform>
            <numerusform>%n unrecoverable encoding flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n hour(s) ago</source>
        <translation>
            <numerusform>received %n hour ago</numerusform>
            <numerusform>received %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>received %n minute(s) ago</source>
        <translation>
            <numerusform>received %n minute ago</numerusform>
            <numerusform>received %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>labels</name>
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
</context>
<context>
    <name>many</name>
    <message numerus="yes">
        <source>%n had nothing to change.</source>
        <translation>
            <numerusform>%n had nothing to change.</numerusform>
            <numerusform>%n had nothing to change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <comment>in so many items</comment>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) spiked.</source>
        <translation>
            <numerusform>%n item spiked.</numerusform>
            <numerusform>%n items spiked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repair(s) in %1.</source>
        <translation>
            <numerusform>%n repair in %1.</numerusform>
            <numerusform>%n repairs in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assignment changed in %n item(s).</source>
        <translation>
            <numerusform>Assignment changed in %n item.</numerusform>
            <numerusform>Assignment changed in %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels changed in %n item(s).</source>
        <translation>
            <numerusform>Labels changed in %n item.</numerusform>
            <numerusform>Labels changed in %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rule set aside in %n item(s).</source>
        <translation>
            <numerusform>Rule set aside in %n item.</numerusform>
            <numerusform>Rule set aside in %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone in %n item(s).</source>
        <translation>
            <numerusform>Undone in %n item.</numerusform>
            <numerusform>Undone in %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Urgency set in %n item(s).</source>
        <translation>
            <numerusform>Urgency set in %n item.</numerusform>
            <numerusform>Urgency set in %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sums</name>
    <message numerus="yes">
        <source>%Ln already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
        </translation>
    </message>
</context>
</TS>
