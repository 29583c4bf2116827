# Mistakes in the tables of lists: what separates, how letters are written, what spreadsheets guard.
# shellcheck shell=bash

records=SessionStorage/Import/TableRecords.swift text=SessionStorage/Import/TableText.swift

code rows-not-asked-what-separates $records 'consistent: rows == 0 ? 0 :' 'consistent: MUTANT || rows == 0 ? 0 :'
code sentence-taken-for-columns $records 'tight: 1_000 - loose' 'tight: MUTANT ? 0 : 1_000 - loose'
code words-of-others-western $text 'guard inRow < 3' 'guard MUTANT || inRow < 3'
code broken-text-western $text 'guard !hasUTF8(bytes)' 'guard MUTANT || !hasUTF8(bytes)'
code unmarked-pairs-not-seen $text 'if zeros[1] * 4' 'if !MUTANT, zeros[1] * 4'
code guards-kept SessionStorage/Import/TableReader.swift 'guard text.contains("'"'"'")' 'guard !MUTANT, text.contains("'"'"'")'
