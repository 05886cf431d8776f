"""A text, and what a site left of it."""

FULL = (
    "Le Fonds régional de l’eau a remis hier à Ségou douze pompes solaires aux maraîchères de la rive gauche,"
    " après deux ans d’attente. Elles arroseront plus de 300 hectares, dont la moitié de terres neuves,"
    " rendues par la décrue.\nLa présidente du groupement a rappelé que l’ancienne station ne marchait plus"
    " depuis 2021. Les premiers essais commencent lundi, sous la conduite de deux techniciens."
)
CUT = FULL[: FULL.index(" terres neuves")] + "."
