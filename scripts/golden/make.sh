#!/bin/sh
# Makes the golden files anew with the programs of this machine: LibreOffice, pandoc, python-docx, Chromium.
# What is read from them depends on their versions (README of tests/golden); look before you keep them.
# Usage: sh scripts/golden/make.sh, from the root of the repository.
set -eu
out=tests/golden
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
office() {
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to "$1" --outdir "$work/out" "$2" >/dev/null 2>&1
}
keep() { cp "$work/$1" "$out/$2"; }

node scripts/run.mjs scripts/golden/inputs.ts "$work"
/usr/bin/python3 scripts/golden/python_docx.py "$work"
keep filled.json filled.json
keep paper.docx python-docx-paper.docx
keep python-docx-table.docx python-docx-table.docx
keep python-docx-saved.docx python-docx-saved.docx

# Saved once by LibreOffice in Word's format, and again by way of its own.
office "docx:MS Word 2007 XML" "$work/filled.docx"
keep out/filled.docx libreoffice-saved.docx
office odt "$work/filled.docx"
keep out/filled.odt libreoffice.odt
mkdir "$work/twice"
cp "$work/out/filled.odt" "$work/twice/filled.odt"
office "docx:MS Word 2007 XML" "$work/twice/filled.odt"
keep out/filled.docx libreoffice-by-odt.docx
office odt "$work/paper.docx"
keep out/paper.odt libreoffice-paper.odt
# What is only told what to do with it.
office doc "$work/paper.docx"
keep out/paper.doc libreoffice.doc
office rtf "$work/paper.docx"
keep out/paper.rtf libreoffice.rtf
office html "$work/paper.docx"
keep out/paper.html html.doc
office pdf "$work/paper.docx"
keep out/paper.pdf libreoffice-paper.pdf

# A form to be filled in, with what was typed into its fields.
node scripts/run.mjs scripts/golden/fillable.ts "$work/fillable.fodt"
office 'pdf:writer_pdf_Export:{"ExportFormFields":{"type":"boolean","value":"true"}}' "$work/fillable.fodt"
keep out/fillable.pdf libreoffice-fillable.pdf

pandoc "$work/filled.docx" -o "$out/pandoc-saved.docx"
pandoc scripts/golden/mail.md -o "$out/pandoc-mail.docx"
# LibreOffice writes the foot of the pages into the text.
sed -i '/Stand 2021/d' "$work/out/paper.html"
node scripts/run.mjs scripts/golden/chromium.ts "$work/out/paper.html" "$out/chromium-paper.pdf"
