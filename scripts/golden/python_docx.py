#!/usr/bin/python3
"""With python-docx (Debian's python3-docx): the paper form typed into, as paragraphs and as a table, and the filled
form opened and saved. Usage: python_docx.py FOLDER"""
import sys
from docx import Document

folder = sys.argv[1]

fields = [
    ("Stadt", "Tragen Sie hier Ihre Stadt ein.", ["Bsp: X-town"], ["Köln"]),
    ("Instrument", "Bitte nennen Sie ein konkretes Kooperationsinstrument.", ["Bsp: Kooperationsvereinbarung"], ["Erbbaurecht"]),
    ("Zeitraum", "Bitte geben Sie Beginn und Ende an.", ["Bsp: 01/2017 - laufend"], ["seit 2018"]),
    ("Beschreibung (WAS)", "Bitte beschreiben Sie das Instrument, max. 1000 Zeichen.",
     ["Beispiel: Eine Vereinbarung regelt die gemeinwohlorientierte Entwicklung des Shopping2000."],
     ["Die Stadt vergibt Grundstücke im Erbbaurecht.", "Sie bleibt Eigentümerin."]),
    ("Anwendungsbeispiele (WANN/WO/WER)", "Bitte schildern Sie konkrete Fälle.", ["Bsp: Shopping2000 in X-town"],
     ["Clouth-Gelände, seit 2018, mit drei Baugruppen."]),
    ("Funktionsweise (WIE)", "Bitte erläutern Sie die Bausteine.", ["Bsp:", "- Gemeinsames Zielbild", "- Meilensteine", ""],
     ["* Konzeptverfahren", "* Jury", "* Vertrag"]),
    ("Rechtliche Grundlage (optional)", "Bitte belegen Sie das Instrument.", ["Bsp: Koalitionsvertrag 2017–2021, S. 17"], []),
    ("Übertragbarkeit", "Was müssen andere Kommunen wissen?", ["Bsp: Ein verbindlicher Rahmen"], ["Geduld und ein Gutachten."]),
    ("Dateiname_Projektbilder (max 2)", "Bitte geben Sie die Dateinamen an.", ["Bsp: IMG_BEISPIELBILD.JPG"],
     ["clouth_1.jpg", "clouth_2.jpg"]),
    ("Ansprechpartner auf Seiten der Verwaltung (Zuständiges Referat)", "Bitte nennen Sie eine Ansprechperson.",
     ["Bsp: Referat 123, Fr. XYZ, referat123@hallostadt.de, 012-34-56-789"],
     ["Liegenschaftsamt, Frau Beispiel, liegenschaften@koeln.example, 0221 221-0"]),
]

paper = Document()
paper.add_heading("STECKBRIEF KOOPERATIONSTRUMENT", 0)
for label, hint, sample, typed in fields:
    paper.add_paragraph().add_run(label).bold = True
    for line in [hint, *sample, *typed]:
        paper.add_paragraph(line)
paper.sections[0].footer.paragraphs[0].text = "Stand 2021"
paper.save(f"{folder}/paper.docx")

table = Document()
table.add_paragraph("Steckbrief Kooperationsinstrument")
grid = table.add_table(rows=0, cols=2)
for label, _, _, typed in fields:
    cells = grid.add_row().cells
    cells[0].text = label
    cells[1].text = "\n".join(typed)
table.save(f"{folder}/python-docx-table.docx")

Document(f"{folder}/filled.docx").save(f"{folder}/python-docx-saved.docx")
