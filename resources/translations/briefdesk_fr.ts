<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en_GB">
<context>
    <name></name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Length and method</source>
        <translation>Longueur et méthode</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Se déplacer</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Sur la page</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>In the sources</source>
        <translation>Dans les sources</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>page web</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>Write in a field</source>
        <translation>Écrire dans un champ</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Reformuler</translation>
    </message>
    <message>
        <source>Remove point</source>
        <translation>Retirer le point</translation>
    </message>
    <message>
        <source>Choose key points again</source>
        <translation>Choisir à nouveau les points clés</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Move point</source>
        <translation>Déplacer le point</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been written.</source>
        <translation>Arrêté. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The brief is being printed.</source>
        <translation>La note est en cours d’impression.</translation>
    </message>
    <message>
        <source>You can go on meanwhile; what you decide now is not printed.</source>
        <translation>Vous pouvez continuer en attendant&#x202f;; ce que vous décidez maintenant n’est pas imprimé.</translation>
    </message>
    <message>
        <source>The brief is being exported to {kind}.</source>
        <translation>La note est en cours d’exportation en {kind}.</translation>
    </message>
    <message>
        <source>You can go on meanwhile; what you decide now is not in this file.</source>
        <translation>Vous pouvez continuer en attendant&#x202f;; ce que vous décidez maintenant n’est pas dans ce fichier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>«&#x202f;{name}&#x202f;» est dans «&#x202f;{folder}&#x202f;».</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>{names} was empty and has been left out.</source>
        <translation>{names} était vide et a été omis.</translation>
    </message>
    <message>
        <source>{names} were empty and have been left out.</source>
        <translation>{names} étaient vides et ont été omis.</translation>
    </message>
    <message>
        <source>Exported to {kind}.</source>
        <translation>Exporté en {kind}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Montrer dans le dossier</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>Non imprimé.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Choose another name…</source>
        <translation>Choisir un autre nom…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choisir un autre dossier…</translation>
    </message>
    <message>
        <source>Not exported: the file is open in Word.</source>
        <translation>Non exporté&#xa0;: le fichier est ouvert dans Word.</translation>
    </message>
    <message>
        <source>“{name}” cannot be replaced while Word has it open. Close it there and try again, or choose another name. Your brief is unchanged.</source>
        <translation>«&#x202f;{name}&#x202f;» ne peut pas être remplacé tant que Word l’a ouvert. Fermez-le et réessayez, ou choisissez un autre nom. Votre note est inchangée.</translation>
    </message>
    <message>
        <source>Not exported: you may not write to “{folder}”.</source>
        <translation>Non exporté&#xa0;: vous ne pouvez pas écrire dans «&#x202f;{folder}&#x202f;».</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Not exported: the disk is full.</source>
        <translation>Non exporté&#xa0;: le disque est plein.</translation>
    </message>
    <message>
        <source>Free {megabytes} MB for “{name}” and try again.</source>
        <translation>Libérez {megabytes} Mo pour «&#x202f;{name}&#x202f;» et réessayez.</translation>
    </message>
    <message>
        <source>Not exported: your Word template cannot be used.</source>
        <translation>Non exporté&#xa0;: votre modèle Word est inutilisable.</translation>
    </message>
    <message>
        <source>Export without it</source>
        <translation>Exporter sans lui</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>En choisir un autre…</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Non exporté.</translation>
    </message>
    <message>
        <source>This was made from no sentence.</source>
        <translation>Aucune phrase n’en est l’origine.</translation>
    </message>
    <message>
        <source>This cannot be reworded.</source>
        <translation>Ceci ne peut pas être reformulé.</translation>
    </message>
    <message>
        <source>This cannot be removed.</source>
        <translation>Ceci ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>This cannot be moved that way.</source>
        <translation>Ceci ne peut pas être déplacé dans ce sens.</translation>
    </message>
    <message>
        <source>Move sentence</source>
        <translation>Déplacer la phrase</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>&amp;Exporter vers Word…</translation>
    </message>
    <message>
        <source>Write the brief as .docx</source>
        <translation>Écrire la note en .docx</translation>
    </message>
    <message>
        <source>Sending: Export to Word</source>
        <translation>Exporter: Exporter vers Word</translation>
    </message>
    <message>
        <source>E&amp;xport as…</source>
        <translation>E&amp;xporter sous…</translation>
    </message>
    <message>
        <source>Write the brief as Word, PDF, Markdown, a web page or text</source>
        <translation>Écrire la note en Word, PDF, Markdown, page web ou texte</translation>
    </message>
    <message>
        <source>Sending: Export as</source>
        <translation>Exporter: Exporter sous</translation>
    </message>
    <message>
        <source>Open the exported &amp;file</source>
        <translation>Ouvrir le &amp;fichier exporté</translation>
    </message>
    <message>
        <source>Open the exported file in its own program</source>
        <translation>Ouvrir le fichier exporté dans son propre programme</translation>
    </message>
    <message>
        <source>Sho&amp;w the exported file in its folder</source>
        <translation>Montrer le fichier exporté dans son &amp;dossier</translation>
    </message>
    <message>
        <source>Show where the exported file is</source>
        <translation>Montrer où est le fichier exporté</translation>
    </message>
    <message>
        <source>&amp;One-page brief</source>
        <translation>Note d’&amp;une page</translation>
    </message>
    <message>
        <source>Lay the brief out on one page</source>
        <translation>Présenter la note sur une page</translation>
    </message>
    <message>
        <source>&amp;Information paper</source>
        <translation>Note d’&amp;information</translation>
    </message>
    <message>
        <source>Lay the brief out as an information paper</source>
        <translation>Présenter en note d’information</translation>
    </message>
    <message>
        <source>&amp;Submission</source>
        <translation>Note de &amp;proposition</translation>
    </message>
    <message>
        <source>Lay the brief out as a submission</source>
        <translation>Présenter en note de proposition</translation>
    </message>
    <message>
        <source>Press &amp;digest</source>
        <translation>&amp;Revue de presse</translation>
    </message>
    <message>
        <source>Lay the brief out as a press digest</source>
        <translation>Présenter en revue de presse</translation>
    </message>
    <message>
        <source>Language of the brief…</source>
        <translation>Langue de la note…</translation>
    </message>
    <message>
        <source>Say which language the headings, dates and notes of the brief are in</source>
        <translation>Dire en quelle langue sont les titres, les dates et les renvois de la note</translation>
    </message>
    <message>
        <source>&amp;Reword</source>
        <translation>Refor&amp;muler</translation>
    </message>
    <message>
        <source>Put it in your own words</source>
        <translation>Le dire avec vos propres mots</translation>
    </message>
    <message>
        <source>On the page: Reword</source>
        <translation>Sur la page: Reformuler</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>M&amp;onter</translation>
    </message>
    <message>
        <source>Put the point or sentence before its neighbour</source>
        <translation>Placer le point ou la phrase avant l’élément voisin</translation>
    </message>
    <message>
        <source>On the page: Move up, down</source>
        <translation>Sur la page: Monter, descendre</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>Desce&amp;ndre</translation>
    </message>
    <message>
        <source>Put the point or sentence after its neighbour</source>
        <translation>Placer le point ou la phrase après l’élément voisin</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Take the point off the page</source>
        <translation>Ôter le point de la page</translation>
    </message>
    <message>
        <source>On the page: Remove</source>
        <translation>Sur la page: Retirer</translation>
    </message>
    <message>
        <source>&amp;Key points chosen for you again</source>
        <translation>Points clés à nouveau c&amp;hoisis pour vous</translation>
    </message>
    <message>
        <source>Give the key points back to Briefdesk</source>
        <translation>Rendre les points clés à Briefdesk</translation>
    </message>
    <message>
        <source>&amp;To its sentence</source>
        <translation>&amp;Vers sa phrase</translation>
    </message>
    <message>
        <source>Go to where it stands in the text</source>
        <translation>Aller là où cela se trouve dans le texte</translation>
    </message>
    <message>
        <source>On the page: To its sentence</source>
        <translation>Sur la page: Vers sa phrase</translation>
    </message>
    <message>
        <source>To its &amp;place on the page</source>
        <translation>Vers sa place sur la pa&amp;ge</translation>
    </message>
    <message>
        <source>Go to where the sentence stands on the page</source>
        <translation>Aller là où la phrase se trouve sur la page</translation>
    </message>
    <message>
        <source>In the text: To its place on the page</source>
        <translation>Dans le texte: Vers sa place sur la page</translation>
    </message>
    <message>
        <source>&amp;Back to the text</source>
        <translation>Retour &amp;au texte</translation>
    </message>
    <message>
        <source>Go back to the text</source>
        <translation>Revenir au texte</translation>
    </message>
    <message>
        <source>On the page: Back</source>
        <translation>Sur la page: Retour</translation>
    </message>
    <message>
        <source>Fit to one pa&amp;ge</source>
        <translation>A&amp;juster à une page</translation>
    </message>
    <message>
        <source>Shorten the summary until the brief fits one page</source>
        <translation>Raccourcir la synthèse jusqu’à ce que la note tienne sur une page</translation>
    </message>
    <message>
        <source>&amp;Annex of extracts</source>
        <translation>Annexe de&amp;s extraits</translation>
    </message>
    <message>
        <source>Add the paragraphs that are cited, word for word</source>
        <translation>Ajouter mot pour mot les paragraphes cités</translation>
    </message>
    <message>
        <source>&amp;Coverage strip</source>
        <translation>&amp;Bande de couverture</translation>
    </message>
    <message>
        <source>Show where in the sources the chosen sentences stand</source>
        <translation>Montrer où se trouvent les phrases choisies dans les sources</translation>
    </message>
    <message>
        <source>Peop&amp;le and organisations</source>
        <translation>Personnes et organisations</translation>
    </message>
    <message>
        <source>List who is named, and what is said of each</source>
        <translation>Lister qui est nommé et ce qui en est dit</translation>
    </message>
    <message>
        <source>Ti&amp;meline</source>
        <translation>&amp;Chronologie</translation>
    </message>
    <message>
        <source>List dated events in order of time</source>
        <translation>Lister les événements datés dans l’ordre</translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Add what people are quoted as saying</source>
        <translation>Ajouter ce que des personnes ont dit</translation>
    </message>
    <message>
        <source>Notes in t&amp;he text</source>
        <translation>Renvois dans &amp;le texte</translation>
    </message>
    <message>
        <source>Put the notes in brackets behind the sentences instead of at the foot</source>
        <translation>Mettre les renvois entre crochets après les phrases plutôt qu’en pied de page</translation>
    </message>
    <message>
        <source>&amp;Your Word template…</source>
        <translation>Votre modèle &amp;Word…</translation>
    </message>
    <message>
        <source>Export to Word on your own paper, or in Briefdesk’s own look again</source>
        <translation>Exporter vers Word sur votre papier, ou à nouveau à la manière de Briefdesk</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Texte collé</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>Coller un texte</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take the last decision back</source>
        <translation>Revenir sur la dernière décision</translation>
    </message>
    <message>
        <source>Everywhere: Undo</source>
        <translation>Partout: Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Bring back what was undone</source>
        <translation>Rétablir ce qui a été annulé</translation>
    </message>
    <message>
        <source>Everywhere: Redo</source>
        <translation>Partout: Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy sentence</source>
        <translation>&amp;Copier la phrase</translation>
    </message>
    <message>
        <source>Copy the current sentence with its citation</source>
        <translation>Copier la phrase courante avec sa référence</translation>
    </message>
    <message>
        <source>In the text: Copy the sentence</source>
        <translation>Dans le texte: Copier la phrase</translation>
    </message>
    <message>
        <source>Copy &amp;brief</source>
        <translation>Copier la &amp;note</translation>
    </message>
    <message>
        <source>Copy the whole brief</source>
        <translation>Copier toute la note</translation>
    </message>
    <message>
        <source>Sending: Copy the brief</source>
        <translation>Exporter: Copier la note</translation>
    </message>
    <message>
        <source>&amp;Paste text</source>
        <translation>C&amp;oller un texte</translation>
    </message>
    <message>
        <source>Add what has been copied as a source</source>
        <translation>Ajouter ce qui a été copié comme source</translation>
    </message>
    <message>
        <source>Everywhere: Paste a text</source>
        <translation>Partout: Coller un texte</translation>
    </message>
    <message>
        <source>&amp;Find in the text…</source>
        <translation>Rec&amp;hercher dans le texte…</translation>
    </message>
    <message>
        <source>Look for words in the text</source>
        <translation>Rechercher des mots dans le texte</translation>
    </message>
    <message>
        <source>In the text: Find in the text</source>
        <translation>Dans le texte: Rechercher dans le texte</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Paramètres…</translation>
    </message>
    <message>
        <source>Look, keys, and what briefs begin with</source>
        <translation>Apparence, touches et début des notes</translation>
    </message>
    <message>
        <source>Everywhere: Settings</source>
        <translation>Partout: Paramètres</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir une note récente</translation>
    </message>
    <message>
        <source>Recent briefs:</source>
        <translation>Notes récentes&#xa0;:</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>Imprimé.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>This brief was not saved when Briefdesk last closed.</source>
        <translation>Cette note n’était pas enregistrée quand Briefdesk s’est fermé.</translation>
    </message>
    <message>
        <source>Here it is, as of {time}.</source>
        <translation>La voici, telle qu’à {time}.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>“{name}” had been renamed, moved or deleted.</source>
        <translation>«&#x202f;{name}&#x202f;» avait été renommé, déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>The brief was saved anew under the old name.</source>
        <translation>La note a été enregistrée de nouveau sous son ancien nom.</translation>
    </message>
    <message>
        <source>Not saved: “{name}” was changed by someone else.</source>
        <translation>Non enregistré&#xa0;: «&#x202f;{name}&#x202f;» a été modifié par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Enregistrer sous un autre nom…</translation>
    </message>
    <message>
        <source>Replace theirs</source>
        <translation>Remplacer l’autre version</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Non enregistré.</translation>
    </message>
    <message>
        <source>“{name}” is no longer where it was.</source>
        <translation>«&#x202f;{name}&#x202f;» n’est plus là où il était.</translation>
    </message>
    <message>
        <source>The brief keeps its text.</source>
        <translation>La note garde son texte.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Le trouver…</translation>
    </message>
    <message>
        <source>“{name}” has changed since it was read.</source>
        <translation>«&#x202f;{name}&#x202f;» a changé depuis sa lecture.</translation>
    </message>
    <message>
        <source>Also gone or changed: {names}.</source>
        <translation>Absents ou modifiés eux aussi&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New brief</source>
        <translation>&amp;Nouvelle note</translation>
    </message>
    <message>
        <source>Begin another brief in its own window</source>
        <translation>Commencer une autre note dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Everywhere: New brief</source>
        <translation>Partout: Nouvelle note</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Add a source to this brief, or open a brief</source>
        <translation>Ajouter une source à cette note, ou ouvrir une note</translation>
    </message>
    <message>
        <source>Everywhere: Open a source</source>
        <translation>Partout: Ouvrir une source</translation>
    </message>
    <message>
        <source>Open r&amp;ecent…</source>
        <translation>Ouvrir une note &amp;récente…</translation>
    </message>
    <message>
        <source>Open a brief that was open not long ago</source>
        <translation>Ouvrir une note ouverte il y a peu</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the brief with its texts and decisions</source>
        <translation>Enregistrer la note avec ses textes et ses décisions</translation>
    </message>
    <message>
        <source>Everywhere: Save the brief</source>
        <translation>Partout: Enregistrer la note</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Save the brief under another name</source>
        <translation>Enregistrer la note sous un autre nom</translation>
    </message>
    <message>
        <source>Everywhere: Save as</source>
        <translation>Partout: Enregistrer sous</translation>
    </message>
    <message>
        <source>&amp;Replace the changed file</source>
        <translation>Re&amp;mplacer le fichier modifié</translation>
    </message>
    <message>
        <source>Save over a brief that someone else has changed</source>
        <translation>Enregistrer par-dessus une note que quelqu’un d’autre a modifiée</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Print the brief as it stands on its pages</source>
        <translation>Imprimer la note telle qu’elle est sur ses pages</translation>
    </message>
    <message>
        <source>Sending: Print</source>
        <translation>Exporter: Imprimer</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Close this brief</source>
        <translation>Fermer cette note</translation>
    </message>
    <message>
        <source>Everywhere: Close the window</source>
        <translation>Partout: Fermer la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close every window</source>
        <translation>Fermer toutes les fenêtres</translation>
    </message>
    <message>
        <source>Everywhere: Quit</source>
        <translation>Partout: Quitter</translation>
    </message>
    <message>
        <source>Opens source documents, chooses the sentences that matter, and exports Word briefs whose every word can be traced to its page.&lt;br&gt;&lt;br&gt;Nothing leaves this computer.</source>
        <translation>Ouvre des documents, choisit les phrases qui comptent et exporte des notes Word dont chaque mot renvoie à sa page.&lt;br&gt;&lt;br&gt;Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>Find a command by its words</source>
        <translation>Trouver une commande par ses mots</translation>
    </message>
    <message>
        <source>Everywhere: Find a command</source>
        <translation>Partout: Trouver une commande</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>T&amp;ouches</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Montrer toutes les touches</translation>
    </message>
    <message>
        <source>Everywhere: This sheet</source>
        <translation>Partout: Cette fiche</translation>
    </message>
    <message>
        <source>Try the &amp;example</source>
        <translation>Essayer l’&amp;exemple</translation>
    </message>
    <message>
        <source>Open a news article of 435 words</source>
        <translation>Ouvrir un article de 435 mots</translation>
    </message>
    <message>
        <source>Copy the &amp;details</source>
        <translation>Copier les &amp;détails</translation>
    </message>
    <message>
        <source>Copy the account of what went wrong</source>
        <translation>Copier le compte rendu de l’incident</translation>
    </message>
    <message>
        <source>&amp;About Briefdesk</source>
        <translation>À &amp;propos de Briefdesk</translation>
    </message>
    <message>
        <source>Show what Briefdesk is</source>
        <translation>Montrer ce qu’est Briefdesk</translation>
    </message>
    <message>
        <source>No people or organisations were found to list.</source>
        <translation>Aucune personne ni organisation à citer n’a été trouvée.</translation>
    </message>
    <message>
        <source>Fewer than two dated events were found: there is no timeline to show.</source>
        <translation>Moins de deux événements datés ont été trouvés&#xa0;: il n’y a pas de chronologie à montrer.</translation>
    </message>
    <message>
        <source>No quotations were found beyond what the brief already shows.</source>
        <translation>Aucune citation n’a été trouvée en dehors de ce que la note montre déjà.</translation>
    </message>
    <message>
        <source>Change layout</source>
        <translation>Changer de présentation</translation>
    </message>
    <message>
        <source>Language of the brief:</source>
        <translation>Langue de la note&#xa0;:</translation>
    </message>
    <message>
        <source>As the sources</source>
        <translation>Comme les sources</translation>
    </message>
    <message>
        <source>Language of the brief</source>
        <translation>Langue de la note</translation>
    </message>
    <message>
        <source>Fit to one page</source>
        <translation>Ajuster à une page</translation>
    </message>
    <message>
        <source>Even with the shortest summary it does not fit one page.</source>
        <translation>Même avec la synthèse la plus courte, elle ne tient pas sur une page.</translation>
    </message>
    <message>
        <source>It fits one page already.</source>
        <translation>Elle tient déjà sur une page.</translation>
    </message>
    <message>
        <source>Annex of extracts</source>
        <translation>Annexe des extraits</translation>
    </message>
    <message>
        <source>Coverage strip</source>
        <translation>Bande de couverture</translation>
    </message>
    <message>
        <source>This layout has no room for the coverage strips of {count} sources.</source>
        <translation>Cette présentation n’a pas de place pour les bandes de couverture de {count} sources.</translation>
    </message>
    <message>
        <source>People and organisations</source>
        <translation>Personnes et organisations</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Renvois</translation>
    </message>
    <message>
        <source>Without your Word template</source>
        <translation>Sans votre modèle Word</translation>
    </message>
    <message>
        <source>Your Word template</source>
        <translation>Votre modèle Word</translation>
    </message>
    <message>
        <source>Exports to Word use “{name}”.</source>
        <translation>Les exports vers Word utilisent «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Use Briefdesk’s own look</source>
        <translation>Reprendre l’apparence de Briefdesk</translation>
    </message>
    <message>
        <source>As found in the text</source>
        <translation>Telle que reconnue dans le texte</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Allemand</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonésien</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coréen</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norvégien</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Espagnol</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Suédois</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thaï</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamien</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugais</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Néerlandais</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polonais</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonais</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinois</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabe</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Danois</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnois</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hébreu</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Retirer la source</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Title of the source:</source>
        <translation>Titre de la source&#xa0;:</translation>
    </message>
    <message>
        <source>Rename source</source>
        <translation>Renommer la source</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of the source:</source>
        <translation>Langue de la source&#xa0;:</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>Changer la langue</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>Encoding of the source:</source>
        <translation>Encodage de la source&#xa0;:</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Tel que reconnu dans le fichier</translation>
    </message>
    <message>
        <source>Change encoding</source>
        <translation>Changer l’encodage</translation>
    </message>
    <message>
        <source>Find source</source>
        <translation>Trouver la source</translation>
    </message>
    <message>
        <source>As found in the text: {language}</source>
        <translation>Telle que reconnue dans le texte&#xa0;: {language}</translation>
    </message>
    <message>
        <source>Move source</source>
        <translation>Déplacer la source</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Sources</translation>
    </message>
    <message>
        <source>&amp;Next source</source>
        <translation>Source s&amp;uivante</translation>
    </message>
    <message>
        <source>Show the next source</source>
        <translation>Montrer la source suivante</translation>
    </message>
    <message>
        <source>Moving: Next source</source>
        <translation>Se déplacer: Source suivante</translation>
    </message>
    <message>
        <source>&amp;Previous source</source>
        <translation>Source &amp;précédente</translation>
    </message>
    <message>
        <source>Show the source before</source>
        <translation>Montrer la source précédente</translation>
    </message>
    <message>
        <source>Moving: Previous source</source>
        <translation>Se déplacer: Source précédente</translation>
    </message>
    <message>
        <source>Move source &amp;up</source>
        <translation>&amp;Monter la source</translation>
    </message>
    <message>
        <source>Put the source before its neighbour</source>
        <translation>Placer la source avant sa voisine</translation>
    </message>
    <message>
        <source>In the sources: Move up, down</source>
        <translation>Dans les sources: Monter, descendre</translation>
    </message>
    <message>
        <source>Move source &amp;down</source>
        <translation>&amp;Descendre la source</translation>
    </message>
    <message>
        <source>Put the source after its neighbour</source>
        <translation>Placer la source après sa voisine</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>Re&amp;nommer…</translation>
    </message>
    <message>
        <source>Give the source another title in the brief</source>
        <translation>Donner un autre titre à la source dans la note</translation>
    </message>
    <message>
        <source>In the sources: Rename</source>
        <translation>Dans les sources: Renommer</translation>
    </message>
    <message>
        <source>&amp;Language…</source>
        <translation>&amp;Langue…</translation>
    </message>
    <message>
        <source>Say which language the source is in</source>
        <translation>Dire en quelle langue est la source</translation>
    </message>
    <message>
        <source>&amp;Encoding…</source>
        <translation>&amp;Encodage…</translation>
    </message>
    <message>
        <source>Say how the letters of the file are encoded</source>
        <translation>Dire comment les lettres du fichier sont encodées</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Rel&amp;ire</translation>
    </message>
    <message>
        <source>Read the source again from its file</source>
        <translation>Relire la source depuis son fichier</translation>
    </message>
    <message>
        <source>In the sources: Read again</source>
        <translation>Dans les sources: Relire</translation>
    </message>
    <message>
        <source>Enter pass&amp;word…</source>
        <translation>Saisir le m&amp;ot de passe…</translation>
    </message>
    <message>
        <source>Open a source that is locked with a password</source>
        <translation>Ouvrir une source protégée par un mot de passe</translation>
    </message>
    <message>
        <source>&amp;Find the file…</source>
        <translation>&amp;Trouver le fichier…</translation>
    </message>
    <message>
        <source>Say where a source is that has been moved</source>
        <translation>Dire où se trouve une source déplacée</translation>
    </message>
    <message>
        <source>&amp;Stop reading</source>
        <translation>&amp;Arrêter la lecture</translation>
    </message>
    <message>
        <source>Stop reading a long source</source>
        <translation>Arrêter la lecture d’une longue source</translation>
    </message>
    <message>
        <source>Use t&amp;he pages read</source>
        <translation>Utili&amp;ser les pages lues</translation>
    </message>
    <message>
        <source>Make do with the pages read before you stopped</source>
        <translation>Se contenter des pages lues avant l’arrêt</translation>
    </message>
    <message>
        <source>Pages without te&amp;xt</source>
        <translation>Pages sans te&amp;xte</translation>
    </message>
    <message>
        <source>Say which pages of the source hold no text</source>
        <translation>Dire quelles pages de la source sont sans texte</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Take the source and what was decided about it out of the brief</source>
        <translation>Ôter de la note la source et ce qui a été décidé à son sujet</translation>
    </message>
    <message>
        <source>In the sources: Remove</source>
        <translation>Dans les sources: Retirer</translation>
    </message>
    <message>
        <source>Unpin sentence</source>
        <translation>Détacher la phrase</translation>
    </message>
    <message>
        <source>Pin sentence</source>
        <translation>Épingler la phrase</translation>
    </message>
    <message>
        <source>Take sentence back</source>
        <translation>Reprendre la phrase</translation>
    </message>
    <message>
        <source>Leave out sentence</source>
        <translation>Écarter la phrase</translation>
    </message>
    <message>
        <source>Back to automatic</source>
        <translation>Retour à l’automatique</translation>
    </message>
    <message>
        <source>Pin the selected words</source>
        <translation>Épingler les mots sélectionnés</translation>
    </message>
    <message>
        <source>Longer</source>
        <translation>Plus long</translation>
    </message>
    <message>
        <source>Shorter</source>
        <translation>Plus court</translation>
    </message>
    <message>
        <source>Change length</source>
        <translation>Changer la longueur</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Method:</source>
        <translation>Méthode&#xa0;:</translation>
    </message>
    <message>
        <source>Change method</source>
        <translation>Changer de méthode</translation>
    </message>
    <message>
        <source>Change focus</source>
        <translation>Changer d’angle</translation>
    </message>
    <message>
        <source>Clear focus</source>
        <translation>Effacer l’angle</translation>
    </message>
    <message>
        <source>Your pinned sentences alone are {count} words.</source>
        <translation>Vos phrases épinglées font à elles seules {count} mots.</translation>
    </message>
    <message>
        <source>They all stay.</source>
        <translation>Elles restent toutes.</translation>
    </message>
    <message>
        <source>Every sentence is left out.</source>
        <translation>Toutes les phrases sont écartées.</translation>
    </message>
    <message>
        <source>Press {key} on one to bring it back.</source>
        <translation>Appuyez sur {key} sur l’une d’elles pour la reprendre.</translation>
    </message>
    <message>
        <source>No words are selected.</source>
        <translation>Aucun mot n’est sélectionné.</translation>
    </message>
    <message>
        <source>Your pinned sentence alone is {count} words.</source>
        <translation>Votre phrase épinglée fait à elle seule {count} mots.</translation>
    </message>
    <message>
        <source>It stays.</source>
        <translation>Elle reste.</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>S&amp;ynthèse</translation>
    </message>
    <message>
        <source>&amp;Next sentence</source>
        <translation>Phrase sui&amp;vante</translation>
    </message>
    <message>
        <source>Go to the next sentence</source>
        <translation>Aller à la phrase suivante</translation>
    </message>
    <message>
        <source>In the text: Next, previous sentence</source>
        <translation>Dans le texte: Phrase d’après, d’avant</translation>
    </message>
    <message>
        <source>&amp;Previous sentence</source>
        <translation>Phrase &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the sentence before</source>
        <translation>Aller à la phrase précédente</translation>
    </message>
    <message>
        <source>Next &amp;chosen sentence</source>
        <translation>Phrase &amp;choisie suivante</translation>
    </message>
    <message>
        <source>Go to the next chosen sentence</source>
        <translation>Aller à la phrase choisie suivante</translation>
    </message>
    <message>
        <source>In the text: Next, previous chosen one</source>
        <translation>Dans le texte: Choisie d’après, d’avant</translation>
    </message>
    <message>
        <source>Previous c&amp;hosen sentence</source>
        <translation>Phrase c&amp;hoisie précédente</translation>
    </message>
    <message>
        <source>Go to the chosen sentence before</source>
        <translation>Aller à la phrase choisie précédente</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>Épin&amp;gler</translation>
    </message>
    <message>
        <source>Keep the sentence whatever the length</source>
        <translation>Garder la phrase quelle que soit la longueur</translation>
    </message>
    <message>
        <source>In the text: Pin</source>
        <translation>Dans le texte: Épingler</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Éc&amp;arter</translation>
    </message>
    <message>
        <source>Leave the sentence out whatever the length</source>
        <translation>Écarter la phrase quelle que soit la longueur</translation>
    </message>
    <message>
        <source>In the text: Leave out</source>
        <translation>Dans le texte: Écarter</translation>
    </message>
    <message>
        <source>&amp;Back to automatic</source>
        <translation>&amp;Retour à l’automatique</translation>
    </message>
    <message>
        <source>Take back what was decided about the sentence</source>
        <translation>Revenir sur ce qui a été décidé de la phrase</translation>
    </message>
    <message>
        <source>In the text: Back to automatic</source>
        <translation>Dans le texte: Retour à l’automatique</translation>
    </message>
    <message>
        <source>Pin the &amp;selected words</source>
        <translation>Épingler les mots &amp;sélectionnés</translation>
    </message>
    <message>
        <source>Make the selected part of a sentence a key point</source>
        <translation>Faire un point clé de la partie sélectionnée d’une phrase</translation>
    </message>
    <message>
        <source>In the text: Pin the selected words</source>
        <translation>Dans le texte: Épingler la sélection</translation>
    </message>
    <message>
        <source>&amp;Why this sentence</source>
        <translation>Pour&amp;quoi cette phrase</translation>
    </message>
    <message>
        <source>Say why the sentence stands as it does</source>
        <translation>Dire pourquoi la phrase est ainsi</translation>
    </message>
    <message>
        <source>In the text: Why this sentence</source>
        <translation>Dans le texte: Pourquoi cette phrase</translation>
    </message>
    <message>
        <source>&amp;Longer</source>
        <translation>Plus &amp;long</translation>
    </message>
    <message>
        <source>Choose one sentence more</source>
        <translation>Choisir une phrase de plus</translation>
    </message>
    <message>
        <source>Length and method: Longer, shorter</source>
        <translation>Longueur et méthode: Plus long, plus court</translation>
    </message>
    <message>
        <source>Sho&amp;rter</source>
        <translation>Plus co&amp;urt</translation>
    </message>
    <message>
        <source>Choose one sentence less</source>
        <translation>Choisir une phrase de moins</translation>
    </message>
    <message>
        <source>&amp;Type a length</source>
        <translation>Sa&amp;isir une longueur</translation>
    </message>
    <message>
        <source>Type a length such as 120 words or 20%</source>
        <translation>Saisir une longueur, par exemple 120 mots ou 20&#x202f;%</translation>
    </message>
    <message>
        <source>Length and method: Type a length</source>
        <translation>Longueur et méthode: Saisir une longueur</translation>
    </message>
    <message>
        <source>&amp;Focus on words</source>
        <translation>Choisir u&amp;n angle</translation>
    </message>
    <message>
        <source>Let the summary lean to a word or a question</source>
        <translation>Orienter la synthèse sur un mot ou une question</translation>
    </message>
    <message>
        <source>Length and method: Focus on words</source>
        <translation>Longueur et méthode: Choisir un angle</translation>
    </message>
    <message>
        <source>Cl&amp;ear the focus</source>
        <translation>&amp;Effacer l’angle</translation>
    </message>
    <message>
        <source>Let the summary lean to nothing</source>
        <translation>N’orienter la synthèse sur rien</translation>
    </message>
    <message>
        <source>&amp;Method…</source>
        <translation>Mé&amp;thode…</translation>
    </message>
    <message>
        <source>Choose by another method</source>
        <translation>Choisir selon une autre méthode</translation>
    </message>
    <message>
        <source>Comp&amp;are methods</source>
        <translation>Comparer les métho&amp;des</translation>
    </message>
    <message>
        <source>See side by side what four methods choose</source>
        <translation>Voir côte à côte ce que choisissent quatre méthodes</translation>
    </message>
    <message>
        <source>Length and method: Compare methods</source>
        <translation>Longueur et méthode: Comparer les méthodes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Volet suivant</translation>
    </message>
    <message>
        <source>Give the next pane the focus</source>
        <translation>Aller au volet suivant</translation>
    </message>
    <message>
        <source>Moving: Next pane</source>
        <translation>Se déplacer: Volet suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet &amp;précédent</translation>
    </message>
    <message>
        <source>Give the pane before the focus</source>
        <translation>Aller au volet précédent</translation>
    </message>
    <message>
        <source>Moving: Previous pane</source>
        <translation>Se déplacer: Volet précédent</translation>
    </message>
    <message>
        <source>Give the sources the focus</source>
        <translation>Aller aux sources</translation>
    </message>
    <message>
        <source>Moving: Sources, text, brief</source>
        <translation>Se déplacer: Les trois volets</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>Give the text the focus</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>Give the brief the focus</source>
        <translation>Aller à la note</translation>
    </message>
    <message>
        <source>&amp;Fold the sources</source>
        <translation>&amp;Replier les sources</translation>
    </message>
    <message>
        <source>Fold the sources away</source>
        <translation>Replier les sources</translation>
    </message>
    <message>
        <source>Moving: Fold the sources</source>
        <translation>Se déplacer: Replier les sources</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>Show the text larger</source>
        <translation>Montrer le texte plus grand</translation>
    </message>
    <message>
        <source>In the text: Zoom</source>
        <translation>Dans le texte: Zoom</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>Show the text smaller</source>
        <translation>Montrer le texte plus petit</translation>
    </message>
    <message>
        <source>Own si&amp;ze</source>
        <translation>Taille d’or&amp;igine</translation>
    </message>
    <message>
        <source>Show the text at its own size</source>
        <translation>Montrer le texte à sa taille</translation>
    </message>
    <message>
        <source>&amp;Hints</source>
        <translation>Indi&amp;cations</translation>
    </message>
    <message>
        <source>Show the line under the text that says why</source>
        <translation>Montrer la ligne sous le texte qui dit pourquoi</translation>
    </message>
    <message>
        <source>L&amp;egend</source>
        <translation>&amp;Légende</translation>
    </message>
    <message>
        <source>Show what the marks mean</source>
        <translation>Montrer le sens des marques</translation>
    </message>
    <message>
        <source>&amp;Whole page</source>
        <translation>Pag&amp;e entière</translation>
    </message>
    <message>
        <source>Show the whole page</source>
        <translation>Montrer la page entière</translation>
    </message>
    <message>
        <source>White pape&amp;r</source>
        <translation>Papier &amp;blanc</translation>
    </message>
    <message>
        <source>Keep the paper white in the dark</source>
        <translation>Garder le papier blanc en mode sombre</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>Couleurs du s&amp;ystème</translation>
    </message>
    <message>
        <source>Follow the system’s colours</source>
        <translation>Suivre les couleurs du système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>Cl&amp;air</translation>
    </message>
    <message>
        <source>Use light colours</source>
        <translation>Utiliser des couleurs claires</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>Use dark colours</source>
        <translation>Utiliser des couleurs sombres</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Use colours of high contrast</source>
        <translation>Utiliser des couleurs à contraste élevé</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Te&amp;xte plus grand</translation>
    </message>
    <message>
        <source>Make everything in the window larger</source>
        <translation>Tout agrandir dans la fenêtre</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte pl&amp;us petit</translation>
    </message>
    <message>
        <source>Make everything in the window smaller</source>
        <translation>Tout réduire dans la fenêtre</translation>
    </message>
    <message>
        <source>No source is open</source>
        <translation>Aucune source n’est ouverte</translation>
    </message>
    <message>
        <source>There is only one source</source>
        <translation>Il n’y a qu’une source</translation>
    </message>
    <message>
        <source>This text was pasted</source>
        <translation>Ce texte a été collé</translation>
    </message>
    <message>
        <source>Nothing is being read</source>
        <translation>Rien n’est en cours de lecture</translation>
    </message>
    <message>
        <source>No reading was stopped</source>
        <translation>Aucune lecture n’a été arrêtée</translation>
    </message>
    <message>
        <source>Every page that was read holds text</source>
        <translation>Chaque page lue contient du texte</translation>
    </message>
    <message>
        <source>This source has been read</source>
        <translation>Cette source a été lue</translation>
    </message>
    <message>
        <source>The text is still being read</source>
        <translation>Le texte est encore en cours de lecture</translation>
    </message>
    <message>
        <source>No text is open</source>
        <translation>Aucun texte n’est ouvert</translation>
    </message>
    <message>
        <source>No sentence is current</source>
        <translation>Aucune phrase n’est courante</translation>
    </message>
    <message>
        <source>Nothing was decided about this sentence</source>
        <translation>Rien n’a été décidé de cette phrase</translation>
    </message>
    <message>
        <source>No sentence is chosen</source>
        <translation>Aucune phrase n’est choisie</translation>
    </message>
    <message>
        <source>This sentence is not on the page</source>
        <translation>Cette phrase n’est pas sur la page</translation>
    </message>
    <message>
        <source>The whole text is chosen</source>
        <translation>Tout le texte est choisi</translation>
    </message>
    <message>
        <source>Nothing more can go</source>
        <translation>Impossible de raccourcir encore</translation>
    </message>
    <message>
        <source>There is no focus</source>
        <translation>Il n’y a pas d’angle</translation>
    </message>
    <message>
        <source>There is no brief yet</source>
        <translation>Il n’y a pas encore de note</translation>
    </message>
    <message>
        <source>Nothing on the page is current</source>
        <translation>Rien n’est courant sur la page</translation>
    </message>
    <message>
        <source>The key points are chosen for you</source>
        <translation>Les points clés sont choisis pour vous</translation>
    </message>
    <message>
        <source>The brief has not been saved yet</source>
        <translation>La note n’a pas encore été enregistrée</translation>
    </message>
    <message>
        <source>No brief has been saved yet</source>
        <translation>Aucune note n’a encore été enregistrée</translation>
    </message>
    <message>
        <source>Nothing has been exported yet</source>
        <translation>Rien n’a encore été exporté</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Il n’y a rien à annuler</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Il n’y a rien à rétablir</translation>
    </message>
    <message>
        <source>Nothing has gone wrong</source>
        <translation>Tout s’est bien passé</translation>
    </message>
    <message>
        <source>Nothing has been copied</source>
        <translation>Rien n’a été copié</translation>
    </message>
    <message>
        <source>A brief that was not saved could not be brought back.</source>
        <translation>Une note qui n’était pas enregistrée n’a pas pu être récupérée.</translation>
    </message>
    <message>
        <source>Its copy cannot be read.</source>
        <translation>Sa copie est illisible.</translation>
    </message>
    <message>
        <source>No copy could be kept: save the brief soon, in another place if need be.</source>
        <translation>Aucune copie n’a pu être gardée&#xa0;: enregistrez la note sans tarder, ailleurs au besoin.</translation>
    </message>
    <message>
        <source>Your brief is safe: a copy was kept at {time}.</source>
        <translation>Votre note est en sûreté&#xa0;: une copie a été gardée à {time}.</translation>
    </message>
    <message>
        <source>Your brief is safe.</source>
        <translation>Votre note est en sûreté.</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Quelque chose s’est mal passé.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Briefdesk is not sure of the language.</source>
        <translation>Briefdesk n’est pas sûr de la langue.</translation>
    </message>
    <message>
        <source>It took {name}.</source>
        <translation>Langue retenue&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Which?</source>
        <translation>Lesquelles&#x202f;?</translation>
    </message>
    <message>
        <source>“{words}” is in none of the sources.</source>
        <translation>«&#x202f;{words}&#x202f;» ne figure dans aucune des sources.</translation>
    </message>
    <message>
        <source>It changes nothing.</source>
        <translation>Cela ne change rien.</translation>
    </message>
    <message>
        <source>Use these pages</source>
        <translation>Utiliser ces pages</translation>
    </message>
    <message>
        <source>Stopped after page {page}.</source>
        <translation>Arrêté après la page {page}.</translation>
    </message>
    <message>
        <source>Page {pages} holds no text.</source>
        <translation>La page {pages} ne contient pas de texte.</translation>
    </message>
    <message>
        <source>Pages {pages} hold no text.</source>
        <translation>Les pages {pages} ne contiennent pas de texte.</translation>
    </message>
    <message>
        <source>A sentence you decided about is no longer in “{name}”.</source>
        <translation>Une phrase dont vous avez décidé n’est plus dans «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Should it come back, your decision will hold again.</source>
        <translation>Si elle revient, votre décision vaudra de nouveau.</translation>
    </message>
    <message>
        <source>{count} sentences you decided about are no longer in “{name}”.</source>
        <translation>{count} phrases dont vous avez décidé ne sont plus dans «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Should they come back, your decisions will hold again.</source>
        <translation>Si elles reviennent, vos décisions vaudront de nouveau.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Save the brief</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Briefs (*.brief)</source>
        <translation>Notes (*.brief)</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter sous</translation>
    </message>
    <message>
        <source>Find “{name}”</source>
        <translation>Trouver «&#x202f;{name}&#x202f;»</translation>
    </message>
    <message>
        <source>Word templates and documents (*.dotx *.docx *.dotm *.docm)</source>
        <translation>Modèles et documents Word (*.dotx *.docx *.dotm *.docm)</translation>
    </message>
    <message>
        <source>Save “{title}” before closing?</source>
        <translation>Enregistrer «&#x202f;{title}&#x202f;» avant de fermer&#x202f;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password of “{name}”:</source>
        <translation>Mot de passe de «&#x202f;{name}&#x202f;»&#xa0;:</translation>
    </message>
    <message>
        <source>About Briefdesk</source>
        <translation>À propos de Briefdesk</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Exporter vers Word</translation>
    </message>
    <message>
        <source>It has been replaced while you wrote. Your words: {text}</source>
        <translation>Cela a été remplacé pendant que vous écriviez. Vos mots&#xa0;: {text}</translation>
    </message>
    <message>
        <source>This is no longer on the page.</source>
        <translation>Ceci n’est plus sur la page.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>1 source still being read</source>
        <translation>1 source encore en lecture</translation>
    </message>
    <message>
        <source>{count} sources still being read</source>
        <translation>{count} sources encore en lecture</translation>
    </message>
    <message>
        <source>Sentences still being weighed</source>
        <translation>Phrases encore en train d’être pesées</translation>
    </message>
    <message>
        <source>Handling marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 page</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>Fits one page</source>
        <translation>Tient sur une page</translation>
    </message>
    <message>
        <source>1 line too long</source>
        <translation>1 ligne de trop</translation>
    </message>
    <message>
        <source>{count} lines too long</source>
        <translation>{count} lignes de trop</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>note {number}</source>
        <translation>renvoi {number}</translation>
    </message>
    <message>
        <source>reworded by you</source>
        <translation>reformulé par vous</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Compare methods</source>
        <translation>Comparer les méthodes</translation>
    </message>
    <message>
        <source>Sentences that a method chose</source>
        <translation>Phrases qu’une méthode a choisies</translation>
    </message>
    <message>
        <source>, in use</source>
        <translation>, utilisée</translation>
    </message>
    <message>
        <source>method</source>
        <translation>méthode</translation>
    </message>
    <message>
        <source>use it</source>
        <translation>utiliser</translation>
    </message>
    <message>
        <source>back to the text</source>
        <translation>retour au texte</translation>
    </message>
    <message>
        <source>{count} sentence</source>
        <translation>{count} phrase</translation>
    </message>
    <message>
        <source>{count} sentences</source>
        <translation>{count} phrases</translation>
    </message>
    <message>
        <source>Two methods, the same length</source>
        <translation>Deux méthodes, même longueur</translation>
    </message>
    <message>
        <source>Three methods, the same length</source>
        <translation>Trois méthodes, même longueur</translation>
    </message>
    <message>
        <source>Four methods, the same length</source>
        <translation>Quatre méthodes, même longueur</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Use {method}</source>
        <translation>Utiliser {method}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>all three</source>
        <translation>les trois</translation>
    </message>
    <message>
        <source>all four</source>
        <translation>les quatre</translation>
    </message>
    <message>
        <source>Each may use up to {length}.</source>
        <translation>Chaque méthode dispose de {length} au plus.</translation>
    </message>
    <message>
        <source>Your pinned sentence is in {all}.</source>
        <translation>Votre phrase épinglée figure dans {all}.</translation>
    </message>
    <message>
        <source>Your pinned sentences are in {all}.</source>
        <translation>Vos phrases épinglées figurent dans {all}.</translation>
    </message>
    <message>
        <source>What you left out is in none.</source>
        <translation>Ce que vous avez écarté ne figure dans aucune.</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Rechercher dans le texte</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Not here, but in source {number}</source>
        <translation>Pas ici, mais dans la source {number}</translation>
    </message>
    <message>
        <source>“{words}” is not in this text.</source>
        <translation>«&#x202f;{words}&#x202f;» n’est pas dans ce texte.</translation>
    </message>
    <message>
        <source>{place} of more than {count}</source>
        <translation>{place} sur plus de {count}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} sur {count}</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>{found} of {count} commands</source>
        <translation>{found} commandes sur {count}</translation>
    </message>
    <message>
        <source>{count} commands</source>
        <translation>{count} commandes</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choisir</translation>
    </message>
    <message>
        <source>run</source>
        <translation>lancer</translation>
    </message>
    <message>
        <source>close</source>
        <translation>fermer</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>toutes les touches</translation>
    </message>
    <message>
        <source>No command is called “{words}”.</source>
        <translation>Aucune commande ne s’appelle «&#x202f;{words}&#x202f;».</translation>
    </message>
    <message>
        <source>write</source>
        <translation>écrire</translation>
    </message>
    <message>
        <source>There is nothing to summarise here: the text has only one sentence. It is shown as it is.</source>
        <translation>Rien à résumer&#x202f;: le texte n’a qu’une phrase. Il est montré en entier.</translation>
    </message>
    <message>
        <source>There is nothing to summarise here. The text is shown as it is.</source>
        <translation>Rien à résumer. Le texte est montré en entier.</translation>
    </message>
    <message>
        <source>Pinned by you.</source>
        <translation>Épinglée.</translation>
    </message>
    <message>
        <source>Left out by you.</source>
        <translation>Écartée.</translation>
    </message>
    <message>
        <source>Chosen.</source>
        <translation>Choisie.</translation>
    </message>
    <message>
        <source>Not chosen.</source>
        <translation>Non choisie.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>épingler</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>écarter</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters work while the text or the page has the focus.</source>
        <translation>Les lettres seules agissent quand le texte ou la page est actif.</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Changer les touches…</translation>
    </message>
    <message>
        <source>Learned from many kinds of text</source>
        <translation>Appris de textes de tout genre</translation>
    </message>
    <message>
        <source>Sentences most like all the others</source>
        <translation>Les plus semblables aux autres</translation>
    </message>
    <message>
        <source>Sentences that share most words</source>
        <translation>Le plus de mots en commun</translation>
    </message>
    <message>
        <source>The main themes of the text</source>
        <translation>Les thèmes principaux du texte</translation>
    </message>
    <message>
        <source>The main words, close together</source>
        <translation>Les mots principaux, rapprochés</translation>
    </message>
    <message>
        <source>The commonest words, each once</source>
        <translation>Les mots les plus courants, une fois chacun</translation>
    </message>
    <message>
        <source>Words spread as in the whole text</source>
        <translation>Mots répartis comme dans tout le texte</translation>
    </message>
    <message>
        <source>Sentences tied to many others</source>
        <translation>Phrases liées à beaucoup d’autres</translation>
    </message>
    <message>
        <source>Title words, cue words and place</source>
        <translation>Mots du titre, mots-signaux et place</translation>
    </message>
    <message>
        <source>Like what follows, unlike what precedes</source>
        <translation>Semblable à la suite, non à ce qui précède</translation>
    </message>
    <message>
        <source>Nearest to the middle of the text</source>
        <translation>Au plus près du milieu du texte</translation>
    </message>
    <message>
        <source>The opening sentences</source>
        <translation>Les premières phrases</translation>
    </message>
    <message>
        <source>Drawn by lot, to compare with</source>
        <translation>Tirées au sort, pour comparer</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Angle</translation>
    </message>
    <message>
        <source>Compare methods…</source>
        <translation>Comparer les méthodes…</translation>
    </message>
    <message>
        <source>{short} to read, instead of {long}</source>
        <translation>{short} de lecture au lieu de {long}</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>Change the length</source>
        <translation>Changer la longueur</translation>
    </message>
    <message>
        <source>Change the method</source>
        <translation>Changer de méthode</translation>
    </message>
    <message>
        <source>Change the focus</source>
        <translation>Changer d’angle</translation>
    </message>
    <message>
        <source>e.g. F-35</source>
        <translation>p.&#xa0;ex. F-35</translation>
    </message>
    <message>
        <source>A word or a question, e.g. F-35</source>
        <translation>Mot ou question, p.&#xa0;ex. F-35</translation>
    </message>
    <message>
        <source>Clear the focus</source>
        <translation>Effacer l’angle</translation>
    </message>
    <message>
        <source>page {number}</source>
        <translation>page {number}</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Panes</source>
        <translation>Volets</translation>
    </message>
    <message>
        <source>Show the sources</source>
        <translation>Montrer les sources</translation>
    </message>
    <message>
        <source>Previous chosen sentence</source>
        <translation>Phrase choisie précédente</translation>
    </message>
    <message>
        <source>Next chosen sentence</source>
        <translation>Phrase choisie suivante</translation>
    </message>
    <message>
        <source>Chosen {place} of {total}</source>
        <translation>Phrase choisie {place} sur {total}</translation>
    </message>
    <message>
        <source>{total} chosen</source>
        <translation>{total} choisies</translation>
    </message>
    <message>
        <source>Text: {title}</source>
        <translation>Texte&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Arrêter la lecture</translation>
    </message>
    <message>
        <source>This source could not be read</source>
        <translation>Cette source n’a pas pu être lue</translation>
    </message>
    <message>
        <source>Reading page {page} of {pages}</source>
        <translation>Lecture de la page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>You can work on the other sources meanwhile.</source>
        <translation>Vous pouvez travailler sur les autres sources en attendant.</translation>
    </message>
    <message>
        <source>About {seconds} seconds left. {rest}</source>
        <translation>Encore {seconds} secondes environ. {rest}</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>1 source</translation>
    </message>
    <message>
        <source>{count} sources</source>
        <translation>{count} sources</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Aujourd’hui, {time}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day} {month}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day} {month} {year}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>At the foot of the page</source>
        <translation>En pied de page</translation>
    </message>
    <message>
        <source>In brackets, in the text</source>
        <translation>Entre crochets, dans le texte</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language, from the next start</source>
        <translation>Langue, au prochain démarrage</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>System fonts</source>
        <translation>Polices du système</translation>
    </message>
    <message>
        <source>Use them in the window</source>
        <translation>Les utiliser dans la fenêtre</translation>
    </message>
    <message>
        <source>A new brief begins with</source>
        <translation>Une nouvelle note commence avec</translation>
    </message>
    <message>
        <source>The layout’s own</source>
        <translation>Celle de la présentation</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Format du papier</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Your name or office</source>
        <translation>Votre nom ou votre service</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Mention de protection</translation>
    </message>
    <message>
        <source>e.g. Official</source>
        <translation>p.&#xa0;ex. Diffusion restreinte</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sa touche</translation>
    </message>
    <message>
        <source>Back to its own key</source>
        <translation>Revenir à sa touche</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>Now {keys}. Press another key to change it.</source>
        <translation>Actuellement {keys}. Appuyez sur une autre touche pour la changer.</translation>
    </message>
    <message>
        <source>No key yet. Press one.</source>
        <translation>Pas encore de touche. Appuyez sur l’une d’elles.</translation>
    </message>
    <message>
        <source>{key} belongs to “{command}”. Nothing was changed.</source>
        <translation>{key} appartient à «&#x202f;{command}&#x202f;». Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{key} alone works only for commands of the text or the page. Nothing was changed.</source>
        <translation>{key} seul ne vaut que pour les commandes du texte ou de la page. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Its new key</source>
        <translation>Sa nouvelle touche</translation>
    </message>
    <message>
        <source>A heading cannot be removed.</source>
        <translation>Un titre ne peut pas être retiré.</translation>
    </message>
    <message>
        <source>Its sentences can be left out in the text.</source>
        <translation>Ses phrases peuvent être écartées dans le texte.</translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation>Choisie pour vous</translation>
    </message>
    <message>
        <source>Pinned by you</source>
        <translation>Épinglée par vous</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Écartée par vous</translation>
    </message>
    <message>
        <source>Its note on the page</source>
        <translation>Son renvoi sur la page</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russe</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>Saisir le mot de passe…</translation>
    </message>
    <message>
        <source>Locked with a password</source>
        <translation>Mot de passe requis</translation>
    </message>
    <message>
        <source>That password does not open it</source>
        <translation>Ce mot de passe ne l’ouvre pas</translation>
    </message>
    <message>
        <source>Pictures of pages, no text</source>
        <translation>Pages en images</translation>
    </message>
    <message>
        <source>Word document of the old kind</source>
        <translation>Ancien document Word</translation>
    </message>
    <message>
        <source>Unknown kind of file</source>
        <translation>Type de fichier inconnu</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Un dossier</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagé</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop grand</translation>
    </message>
    <message>
        <source>Holds no text</source>
        <translation>Ne contient pas de texte</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>A pris trop de temps</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vide</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Ajouter une source</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>N’a pas pu être lu</translation>
    </message>
    <message>
        <source>page {done} of {pages}</source>
        <translation>page {done} sur {pages}</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>en lecture</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>en {language}</translation>
    </message>
    <message>
        <source>{done} of {pages} pages</source>
        <translation>{done} pages sur {pages}</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>Ouvrir un document</translation>
    </message>
    <message>
        <source>Word, PDF, web page, e-mail or text</source>
        <translation>Word, PDF, page web, courriel ou texte</translation>
    </message>
    <message>
        <source>Whatever you have just copied</source>
        <translation>Ce que vous venez de copier</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>A news article of 435 words</source>
        <translation>Un article de 435 mots</translation>
    </message>
    <message>
        <source>The sentences that matter are marked at once, each with its reason.</source>
        <translation>Les phrases qui comptent sont marquées aussitôt, chacune avec sa raison.</translation>
    </message>
    <message>
        <source>Set the length. Press [Space] to pin a sentence, [X] to leave one out.</source>
        <translation>Réglez la longueur. [Space] épingle une phrase, [X] l’écarte.</translation>
    </message>
    <message>
        <source>Set the length. Pin a sentence, or leave one out.</source>
        <translation>Réglez la longueur. Épinglez une phrase, ou écartez-la.</translation>
    </message>
    <message>
        <source>Export to Word. Every statement keeps a note of where it stands in the source.</source>
        <translation>Exportez vers Word. Chaque affirmation garde un renvoi à sa place dans la source.</translation>
    </message>
    <message>
        <source>Start a brief</source>
        <translation>Commencer une note</translation>
    </message>
    <message>
        <source>You can also drop files anywhere in this window.</source>
        <translation>Vous pouvez aussi déposer des fichiers n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Recent briefs</source>
        <translation>Notes récentes</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Where the chosen sentences stand</source>
        <translation>Où se trouvent les phrases choisies</translation>
    </message>
    <message>
        <source>{words}
{place} of {total}</source>
        <translation>{words}
{place} sur {total}</translation>
    </message>
    <message>
        <source>{place} of {total} sentences.</source>
        <translation>{place} sur {total} phrases.</translation>
    </message>
    <message>
        <source>It is not one of the sentences that are weighed.</source>
        <translation>Elle n’est pas de celles qui sont pesées.</translation>
    </message>
    <message>
        <source>Also at: {places}.</source>
        <translation>Aussi&#xa0;: {places}.</translation>
    </message>
    <message>
        <source>Why this sentence</source>
        <translation>Pourquoi cette phrase</translation>
    </message>
    <message>
        <source>source {number}</source>
        <translation>source {number}</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>page {page}</translation>
    </message>
    <message>
        <source>paragraph {paragraph}</source>
        <translation>paragraphe {paragraph}</translation>
    </message>
    <message>
        <source>another place</source>
        <translation>un autre endroit</translation>
    </message>
    <message>
        <source>One-page brief</source>
        <translation>Note d’une page</translation>
    </message>
    <message>
        <source>Information paper</source>
        <translation>Note d’information</translation>
    </message>
    <message>
        <source>Submission</source>
        <translation>Note de proposition</translation>
    </message>
    <message>
        <source>Press digest</source>
        <translation>Revue de presse</translation>
    </message>
    <message>
        <source>{count}%</source>
        <translation>{count}&#x202f;%</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} mot</translation>
    </message>
    <message>
        <source>1st</source>
        <translation>1re</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}e</translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation>{number}e</translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation>{number}e</translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation>{number}e</translation>
    </message>
    <message>
        <source>{count} second</source>
        <translation>{count} seconde</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} secondes</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>Déposer pour ajouter</translation>
    </message>
    <message>
        <source>file document import load</source>
        <translation>fichier document importer charger</translation>
    </message>
    <message>
        <source>last history</source>
        <translation>dernier historique</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>sortir fermer</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>revenir défaire</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>répéter</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>presse-papiers</translation>
    </message>
    <message>
        <source>clipboard insert</source>
        <translation>presse-papiers insérer</translation>
    </message>
    <message>
        <source>search</source>
        <translation>chercher rechercher</translation>
    </message>
    <message>
        <source>preferences options fonts language change</source>
        <translation>préférences options polices langue changer modifier</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>characters umlauts</source>
        <translation>caractères accents</translation>
    </message>
    <message>
        <source>refresh reload update</source>
        <translation>actualiser recharger</translation>
    </message>
    <message>
        <source>unlock</source>
        <translation>déverrouiller</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>effacer supprimer</translation>
    </message>
    <message>
        <source>exclude skip</source>
        <translation>exclure ignorer écarter</translation>
    </message>
    <message>
        <source>unpin reset</source>
        <translation>détacher rétablir</translation>
    </message>
    <message>
        <source>reason explain</source>
        <translation>raison expliquer</translation>
    </message>
    <message>
        <source>topic search</source>
        <translation>sujet chercher</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>algorithme</translation>
    </message>
    <message>
        <source>save file send</source>
        <translation>enregistrer fichier envoyer</translation>
    </message>
    <message>
        <source>layout note</source>
        <translation>présentation mise en page note</translation>
    </message>
    <message>
        <source>layout memo memorandum background</source>
        <translation>présentation mise en page mémo mémorandum contexte</translation>
    </message>
    <message>
        <source>layout memo memorandum decision advice</source>
        <translation>présentation mise en page mémo mémorandum décision avis</translation>
    </message>
    <message>
        <source>layout news clippings media</source>
        <translation>présentation mise en page actualités coupures médias</translation>
    </message>
    <message>
        <source>translate</source>
        <translation>traduire</translation>
    </message>
    <message>
        <source>edit rewrite change</source>
        <translation>modifier récrire changer</translation>
    </message>
    <message>
        <source>appendix</source>
        <translation>appendice</translation>
    </message>
    <message>
        <source>names</source>
        <translation>noms</translation>
    </message>
    <message>
        <source>chronology</source>
        <translation>chronologie</translation>
    </message>
    <message>
        <source>quotes</source>
        <translation>citations</translation>
    </message>
    <message>
        <source>footnotes references</source>
        <translation>notes de bas de page renvois</translation>
    </message>
    <message>
        <source>letterhead logo style</source>
        <translation>en-tête logo style</translation>
    </message>
    <message>
        <source>hide sidebar</source>
        <translation>masquer barre latérale</translation>
    </message>
    <message>
        <source>theme mode</source>
        <translation>thème mode</translation>
    </message>
    <message>
        <source>theme mode day</source>
        <translation>thème mode jour</translation>
    </message>
    <message>
        <source>theme mode night</source>
        <translation>thème mode nuit</translation>
    </message>
    <message>
        <source>zoom fonts size</source>
        <translation>zoom polices taille</translation>
    </message>
    <message>
        <source>shortcuts keyboard help</source>
        <translation>raccourcis clavier aide</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>version licence</source>
        <translation>version licence</translation>
    </message>
    <message>
        <source>classification confidential</source>
        <translation>mention protection classification confidentiel</translation>
    </message>
    <message>
        <source>subject name</source>
        <translation>titre objet</translation>
    </message>
    <message>
        <source>recipient addressee</source>
        <translation>à destinataire</translation>
    </message>
    <message>
        <source>sender author</source>
        <translation>de expéditeur auteur</translation>
    </message>
    <message>
        <source>copy recipient</source>
        <translation>copie destinataire</translation>
    </message>
    <message>
        <source>date until</source>
        <translation>échéance date délai</translation>
    </message>
    <message>
        <source>request action</source>
        <translation>demande action</translation>
    </message>
    <message>
        <source>advice proposal</source>
        <translation>recommandation avis proposition</translation>
    </message>
    <message>
        <source>telephone e-mail</source>
        <translation>téléphone courriel contact</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#x202f;{text}&#x202f;»</translation>
    </message>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
</context>
</TS>
