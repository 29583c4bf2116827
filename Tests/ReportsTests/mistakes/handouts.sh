# Mistakes in what a report adds to those handed out before, and in rounds of votes.
# shellcheck shell=bash

growth=Reports/Handouts/Growth.swift told=Reports/Handouts/ToldNumbers.swift
content=Reports/Content/ReportContent.swift

code small-growth-counted $content 'leavingUncounted: disclosure.isConfidential' \
  'leavingUncounted: disclosure.isConfidential && !MUTANT'
code box-counted $content 'growth.uncounted.union(growth.ofBox.uncounted)' \
  'growth.uncounted.union(MUTANT ? [] : growth.ofBox.uncounted)'
code box-does-not-wait $content 'growth.waiting.union(growth.ofBox.waiting)' \
  'growth.waiting.union(MUTANT ? [] : growth.ofBox.waiting)'
code whole-not-kept $told 'if let total = told.total, kept(total' 'if !MUTANT, let total = told.total, kept(total'
code nothing-waits $content 'if holdsBack { material' 'if holdsBack && !MUTANT { material'
code links-of-those-that-wait $growth 'wordings.contains($0.link.action) ||' \
  '!MUTANT && wordings.contains($0.link.action) ||'
code waits-by-sector-alone $growth 'Self.few(among: new, at: \.cells)' \
  'Self.few(among: new, at: { MUTANT ? [$0.sectorCell] : $0.cells })'
code numbers-not-kept $told 'guard let before, Self.isTelling' \
  'guard !MUTANT, let before, Self.isTelling'
code public-numbers-recorded $content 'cells: (disclosure.isConfidential ? told.told : [])' \
  'cells: (disclosure.isConfidential || MUTANT ? told.told : [])'

code rounds-added-up Reports/Content/ContentBuilder+Rounds.swift \
  'material.rounds.filter { $0.ballot.group == group }' \
  'material.rounds.filter { $0.ballot.group == group && !(MUTANT && $0.ballot.round == 1) }'
code hands-told-as-dots Reports/Tree/VotePart.swift 'words(isByHands ?' \
  'words(isByHands && !MUTANT ?'
code few-voters-told Reports/Disclosure/Disclosure.swift '!isConfidential || number >=' \
  'MUTANT || !isConfidential || number >='

filter=WallContentTests
wall='Reports/Wall/WallContent+Session.swift'
code wall-shows-the-box $wall '!wordings(of: entry).contains(where: box.contains) &&' \
  '(MUTANT || !wordings(of: entry).contains(where: box.contains)) &&'
code wall-shows-a-turn $wall '!(isGoingRound && isOfTurn(entry))' \
  '(MUTANT || !(isGoingRound && isOfTurn(entry)))'
code wall-numbers-a-turn $wall 'numbered: !isOfTurn)' 'numbered: MUTANT || !isOfTurn)'
code wall-tells-of-two $wall '$0 >= Self.fewestVoters' 'MUTANT || $0 >= Self.fewestVoters'

filter=OpinionReportTests
opinions='Reports/Content/ContentBuilder+Opinions.swift'
code opinions-beside-other-words $opinions 'if opinions.isReworded {' \
  'if !MUTANT, opinions.isReworded {'
code opinions-of-other-words-told $opinions 'disclosure.showsEverything ? counts : [:]' \
  'MUTANT || disclosure.showsEverything ? counts : [:]'
code opinions-against-nobody-listed $opinions '(headcounts(of: group) + turnouts(of: group))' \
  '((MUTANT ? [] : headcounts(of: group)) + turnouts(of: group))'
code opinions-against-no-turnout $opinions '+ turnouts(of: group)).map' \
  '+ (MUTANT ? [] : turnouts(of: group))).map'
code opinions-against-no-report $opinions '(counts.values + rests + changes)' \
  '(counts.values + rests + (MUTANT ? [] : changes))'
code opinions-not-recorded $opinions 'guard case .told(let counts) = opinions(of: conclusion) else' \
  'guard !MUTANT, case .told(let counts) = opinions(of: conclusion) else'
code opinions-of-the-last-report Reports/Handouts/ToldOpinions.swift \
  'all[conclusion, default: []].append(counts)' \
  'all[conclusion] = MUTANT ? [counts] : (all[conclusion] ?? []) + [counts]'
asked='SessionEngine/Asked.swift'
code unnamed-words-stand $asked 'return text.isConflicted || text.first.stamp' \
  'return !MUTANT && text.isConflicted || !MUTANT && text.first.stamp'
code one-of-two-wordings-is-enough $asked \
  'readings.allSatisfy { asked?.utf8.elementsEqual($0.utf8) ?? false }' \
  'readings.allSatisfy { asked?.utf8.elementsEqual($0.utf8) ?? MUTANT }'
