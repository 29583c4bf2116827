# Mistakes in looking for names: forms, places in texts, what is a word to all, and what is told.
# shellcheck shell=bash

looking=Reports/Disclosure/Names
match=$looking/NameMatch.swift judge=$looking/NameJudge.swift text=$looking/NameText.swift

filter="NameListTests|NameFormTests|TitledNamesTests|AcronymTests|JoinedNamesTests"
code contracted-without-accent $match 'if form.needsAccent, !written' 'if !MUTANT, form.needsAccent, !written'
code address-not-decoded $text 'if scalar == "%", let' 'if !MUTANT, scalar == "%", let'
code capitals-do-not-part $text 'if isCapital && !capitals[place]' 'if !MUTANT && isCapital && !capitals[place]'
code common-words-taken $judge 'case (.everyday, false): return match.isAddress && count > 2 ? false : nil' \
  'case (.everyday, false): return MUTANT ? true : match.isAddress && count > 2 ? false : nil'
code small-surnames-left $judge 'return count > 3
    case (.frequent' 'return MUTANT ? nil : count > 3
    case (.frequent'
code titles-not-seen $judge 'Honorifics.contains(text.letters[word])' \
  '!MUTANT && Honorifics.contains(text.letters[word])'
code small-title-not-seen $judge 'isCapital || !isCased || Honorifics.stand' \
  'isCapital || !isCased || !MUTANT && Honorifics.stand'
code joined-names-apart $looking/NameFinder.swift 'if let last = found.last, name' \
  'if !MUTANT, let last = found.last, name'
code first-letters-left $judge 'return letterCount > 2 && !isOther' 'return !MUTANT && letterCount > 2 && !isOther'
code acronyms-of-all-taken-for-initials $judge 'guard !others.contains(letters)' \
  'guard MUTANT || !others.contains(letters)'
steps no-other-endings $looking/PersonForms.swift 'for word in telling { forms += NameEndings.stems(of: word) }' ''
code joined-names-left $match '? mayPart(gap' '? !MUTANT && mayPart(gap'

filter="DisguisedNamesTests|NearNamesTests|ElidedNamesTests|PlacedOrganisationTests|JoinedTitleTests"
code scripts-stay-mixed $text 'if hasOtherScript {' 'if hasOtherScript, !MUTANT {'
code dressed-letters-stay $looking/NameLetters.swift 'scalar.value > 0x24F ?' 'scalar.value > 0x24F && !MUTANT ?'
code small-particle-hides-the-name $looking/ElidedNames.swift 'particle.first?.isLowercase ?? false,' \
  'particle.first?.isLowercase ?? false, !MUTANT,'
code doubtful-hides-what-is-likely $looking/NameFinder.swift 'if !best.isLikely, hasLikely' \
  'if !MUTANT, !best.isLikely, hasLikely'
code near-spellings-not-told-of $judge 'case .near: titled(near)' 'case .near: titled(MUTANT ? nil : near)'
code place-not-told-of $looking/NameForms+Parts.swift 'texts.compactMap { NameForm(.firstWord, $0) } +' \
  '(MUTANT ? [] : texts).compactMap { NameForm(.firstWord, $0) } +'
code names-in-titles-not-told-of $looking/Redaction.swift 'if kind.contains(.title) {' \
  'if kind.contains(.title), !MUTANT {'

filter=NamedTitleTests
code name-in-a-title-is-a-word $looking/CommonWords+Session.swift 'published: titles + norms' \
  'published: titles + (MUTANT ? [workshop.title.lowercased()] : []) + norms'
code heading-kept $looking/Redaction.swift 'if headings == .number, redacted' 'if !MUTANT, headings == .number, redacted'
steps name-told-by-another-record $looking/KnownNames.swift \
  'rest.people.subtract(others.people.union(others.owners))' ''
value owners-not-looked-for Reports/Disclosure/Disclosure.swift \
  'edition == .chathamHouse || edition == .public && attribution == .none' 'edition == .chathamHouse'

filter=NumbersOfNotesTests
code notes-in-the-order-of-entry Reports/Content/ContentBuilder+Names.swift \
  '.entry(builder.reference(to: entry))' \
  '.entry(builder.reference(to: MUTANT ? material.entries[0] : entry))'
filter=
