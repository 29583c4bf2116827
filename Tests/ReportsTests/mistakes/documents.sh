# Mistakes in directions in documents for office programs, and in what is seen of a printed page.
# shellcheck shell=bash

word=Reports/Office/WordDirections.swift open=Reports/Office/OpenDocumentDirections.swift
printed=Reports/Print/PrintedText.swift

code word-paragraph-not-set $word 'if letters.direction == .rightToLeft { result' \
  'if letters.direction == .rightToLeft && !MUTANT { result'
code word-runs-not-set $word '(piece.direction == .rightToLeft ?' \
  '(piece.direction == .rightToLeft && !MUTANT ?'
code word-isolates-kept $word 'if self.direction == .rightToLeft, TextDirection.isolates' \
  'if !MUTANT, self.direction == .rightToLeft, TextDirection.isolates'
code open-document-side-not-said $open 'centred.contains(style) ?' 'MUTANT || centred.contains(style) ?'
code direction-of-a-part $word 'isIsolated ? first ?? base : base' 'isIsolated && !MUTANT ? first ?? base : base'
code box-not-seen $printed 'hasBox = stride' 'hasBox = !MUTANT && stride'
code joiner-taken-for-a-box $printed '!sign.properties.isDefaultIgnorableCodePoint &&' \
  '(MUTANT || !sign.properties.isDefaultIgnorableCodePoint) &&'
code small-fonts-read-as-large $printed '(small.contains) ?? false ? 1 : 2' '(small.contains) ?? false ? (MUTANT ? 2 : 1) : 2'
code zip-tells-the-time Reports/Office/ZipArchive.swift '(0, 2), (0x21, 2)' '(0, 2), (MUTANT ? 0x57 : 0x21, 2)'
