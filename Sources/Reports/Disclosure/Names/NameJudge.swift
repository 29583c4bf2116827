/// Decides whether what reads like a form of a name is the name.
struct NameJudge {
  private let match: NameMatch
  private let common: CommonWords
  private let languages: [LanguageWords]

  /// Decides on `match` in a text of these languages.
  init(_ match: NameMatch, _ common: CommonWords, _ languages: [LanguageWords]) {
    self.match = match
    self.common = common
    self.languages = languages
  }

  /// Whether it is likely to be the name; nil where it is another word.
  var isLikely: Bool? {
    switch form.kind {
    case .whole: isCased ? whole : true
    case .addressed: true
    case .part: titled(isCased ? part : uncasedPart)
    case .uncertain: titled(isCased && (!isCapital || standing == .everyday) ? nil : false)
    case .near: titled(near)
    case .initialed: initialed
    case .abridged: abridged
    case .initials: initials
    case .letter: titled(letter)
    case .stem: stem
    case .inCapitals: isInCapitals ? true : nil
    case .commonWord: isCapital ? false : nil
    case .firstWord: firstWord
    case .acronym: acronym
    }
  }

  // MARK: Kinds

  private var whole: Bool? {
    let words = words(of: match.range)
    if match.ending > 0 {
      guard !match.isAddress else { return true }
      return isCapital && letterCount > 4 && standing(of: match.word) != .everyday
    }
    let isJoined = words.count > 1 && !hasGaps
    if !words.allSatisfy({ standing(of: text.written($0)) != .name }) {
      return isJoined && letterCount < 5 && !match.isAddress
        ? standing(of: match.written) == .name ? false : nil : true
    }
    if match.isAddress || words.allSatisfy({ text.capitals[$0.lowerBound] }) && !isJoined {
      return true
    }
    if isJoined {
      return standing(of: match.written) == .everyday ? nil : letterCount > 5
    }
    return form.isReversed || words.contains { $0.count < 3 } ? nil : false
  }

  private var part: Bool? {
    let count = letterCount
    if match.ending > 0, !match.isAddress {
      guard standing(of: match.word) != .everyday, standing != .everyday else { return nil }
      guard isCapital else { return count > 4 ? false : nil }
      let isGenitive = match.ending == 1 && match.word.last == "s"
      return count > 4 || count > 3 && isGenitive
    }
    switch (standing, isCapital) {
    case (.name, true):
      guard count < 3 else { return true }
      if isInCapitals { return CommonWords.acronyms.contains(letters) ? nil : false }
      return !CommonWords.isShort(letters) || isWrittenAsName
    case (.name, false):
      if match.isAddress { return count > 2 ? true : false }
      if count < 3 { return CommonWords.isShort(letters) ? nil : false }
      return count > 3
    case (.frequent, false): return false
    case (.everyday, false): return match.isAddress && count > 2 ? false : nil
    case (_, true):
      guard !isOtherWord else { return nil }
      return isWrittenAsName && !CommonWords.isAlsoCapital(letters)
    }
  }

  private var uncasedPart: Bool? {
    switch standing {
    case .name: form.script == .other && match.ending > 0 ? false : true
    case .frequent: false
    case .everyday: form.script == .unspaced ? false : nil
    }
  }

  private var near: Bool? {
    guard standing != .everyday, match.ending == 0 || isCapital && letterCount > 4 else {
      return nil
    }
    // Of words in another script few look like a name by chance.
    let least = form.letters.contains { $0 > 0x24F } ? 5 : 7
    return isCapital || match.isAddress || letterCount >= least ? false : nil
  }

  private var initialed: Bool? {
    let words = words(of: match.range)
    guard let name = words.max(by: { $0.count < $1.count }) else { return nil }
    let partStanding = standing(of: text.written(name))
    let initials = words.filter { $0 != name }
    guard hasGaps || isInCapitals && letterCount > 3 else {
      if match.isAddress { return true }
      return standing(of: match.written) != .name || letterCount < 4 ? nil : letterCount > 6
    }
    let isCapital = initials.allSatisfy { text.capitals[$0.lowerBound] }
    guard isCapital || match.isAddress else { return partStanding == .name ? true : nil }
    guard partStanding != .name, !match.isAddress else { return true }
    guard text.capitals[name.lowerBound] else { return nil }
    let hasPoint = initials.allSatisfy { [.dot, .stop].contains(text.gap($0.upperBound)) }
    return hasPoint
  }

  private var abridged: Bool? {
    if match.isAddress { return letterCount > 3 }
    let words = words(of: match.range)
    guard let name = words.max(by: { $0.count < $1.count }),
      let initial = words.first(where: { $0 != name })
    else { return nil }
    if hasGaps {
      guard !form.isReversed, text.capitals[initial.lowerBound], text.capitals[name.lowerBound]
      else { return nil }
      return standing(of: text.written(name)) == .name
    }
    return letterCount > 5 && standing(of: match.written) == .name ? false : nil
  }

  private var initials: Bool? {
    guard isInCapitals, !match.isAddress else { return nil }
    let hasPoints = match.range.dropFirst().allSatisfy { [.dot, .stop].contains(text.gap($0)) }
    let others = hasPoints ? CommonWords.acronymsWithPoints : CommonWords.acronyms
    guard !others.contains(letters) else { return nil }
    let isJoined = match.range.dropFirst().allSatisfy { text.gap($0) <= .change }
    let isHyphened =
      form.isCompound && match.range.dropFirst().contains { text.gap($0) == .hyphen }
    return hasPoints || isJoined || isHyphened ? false : nil
  }

  /// What stands for an organisation where it is written as it writes itself: "ITU", "BoG".
  ///
  /// What is also a word, or a short form that everybody uses for something else, is told of: "WHO",
  /// "ICT".
  private var acronym: Bool? {
    guard isInCapitals || isWrittenAsFirstLetters else {
      return match.isAddress && standing == .name ? false : nil
    }
    let isOther = CommonWords.acronyms.contains(letters) && !CommonWords.bodies.contains(letters)
    return letterCount > 2 && !isOther && standing(of: match.written) == .name
  }

  /// What an organisation is known by in part, with capitals at both ends: "Red Cross".
  private var firstWord: Bool? {
    let isEndCapital = words(of: match.range).last.map { text.capitals[$0.lowerBound] } ?? false
    return isCapital && isEndCapital && match.ending == 0 ? false : nil
  }

  private var letter: Bool? {
    guard isCapital, match.ending == 0 else { return nil }
    let after = text.gap(match.range.upperBound)
    let before = text.gap(match.range.lowerBound)
    guard before > .sign, after > .sign, !CommonWords.lettersOfTexts.contains(letters),
      !CommonWords.designators.contains(wordBefore ?? "")
    else { return nil }
    return false
  }

  private var stem: Bool? {
    guard standing(of: match.word) != .everyday else { return nil }
    guard isCapital else { return letterCount > 4 ? false : nil }
    return letterCount > 4
  }

  // MARK: What stands there and around it

  private var form: NameForm { match.form }
  private var text: NameText { match.text }
  private var letterCount: Int { form.letters.count }
  private var isCased: Bool { form.script == .cased }
  private var isCapital: Bool { text.capitals[match.range.lowerBound] }
  private var standing: CommonWords.Standing {
    common.isGeneric(match.written) ? .everyday : standing(of: match.written)
  }

  private func standing(of written: Substring) -> CommonWords.Standing {
    common.standing(of: written, in: languages)
  }

  private var letters: String {
    form.letters.compactMap(Unicode.Scalar.init).map(String.init).joined()
  }
  private var isInCapitals: Bool { match.range.allSatisfy { text.capitals[$0] } }
  /// With capitals where the words of the name have them: "BoG" for "Bank of Ghana".
  private var isWrittenAsFirstLetters: Bool {
    form.capitals.count { $0 } > 1 && form.capitals.count == letterCount
      && zip(match.range, form.capitals).allSatisfy { text.capitals[$0] == $1 }
  }
  private var hasGaps: Bool { match.range.dropFirst().contains { text.gaps[$0] != .none } }

  private var wordBefore: String? {
    text.wordBefore(match.range.lowerBound).map { text.written($0).lowercased() }
  }

  /// What a title before it makes of a verdict, whatever other word it is: "Mr Brown", "dr may".
  ///
  /// In small letters after a title that is also a word of its own it is at least told of: "the
  /// speaker may".
  private func titled(_ verdict: Bool?) -> Bool? {
    // "Mr Brownlow" is somebody else; "Mr Browns idea" is not.
    guard match.ending < 2, let word = text.wordBefore(match.range.lowerBound),
      text.gap(match.range.lowerBound) <= .stop, Honorifics.contains(text.letters[word])
    else { return verdict }
    if isCapital || !isCased || Honorifics.stand(beforeNamesAlone: text.letters[word]) {
      return true
    }
    return form.kind == .letter ? verdict : verdict ?? false
  }

  /// A month, or a word that begins a sentence as it often does: "in May", "May we", "An entry".
  private var isOtherWord: Bool {
    if CommonWords.months.contains(letters), let before = wordBefore {
      if CommonWords.beforeMonths.contains(before) || Int(before) != nil { return true }
    }
    let end = match.range.upperBound
    guard text.gap(end) == .space, end < text.count, !text.capitals[end] else { return false }
    let next = text.written(end..<text.wordEnd(end)).lowercased()
    if letters == "an" { return next.first.map { "aeiouh".contains($0) } ?? false }
    return CommonWords.modals.contains(letters) && CommonWords.subjects.contains(next)
  }

  /// With a capital where another word would have none.
  private var isWrittenAsName: Bool {
    guard text.gap(match.range.lowerBound) < .line else { return false }
    let end = match.range.upperBound
    let isBeforeCapital = text.gap(end) == .space && end < text.count && text.capitals[end]
    let isAfterCapital = text.wordBefore(match.range.lowerBound).map {
      text.capitals[$0.lowerBound]
    }
    return !isBeforeCapital && !(isAfterCapital ?? true) && text.gap(end) != .hyphen
  }

  /// The words of the name there.
  private func words(of range: Range<Int>) -> [Range<Int>] {
    var starts = range.filter { form.breaks[$0 - range.lowerBound] || $0 == range.lowerBound }
    starts.append(range.upperBound)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }
}
