/// The forms in which a name may be written, and how each is looked for.
struct NameForms {
  let common: CommonWords

  init(_ common: CommonWords) { self.common = common }

  /// A person's name, its parts, its initials, and what others leave of it.
  func ofPerson(_ name: String) -> [NameForm] { PersonForms(name).forms }

  /// An organisation's name, the short forms that it gives itself or that others leave of it, the
  /// word by which people call it, and its first letters.
  func ofOrganisation(_ name: String) -> [NameForm] {
    let names = Self.pieces(of: name)
    return whole(name) + (names + names.flatMap(Self.withoutForms)).flatMap(short)
      + names.compactMap(firstWord) + names.flatMap { Self.acronyms(of: Self.words(of: $0)) }
      + names.flatMap(placed) + names.flatMap(near)
  }

  /// Somebody who takes something on; an office, "the secretariat", as a whole.
  func ofOwner(_ name: String) -> [NameForm] {
    let words = Self.words(of: name)
    let isPerson =
      (1...4).contains(words.count) && !name.contains("/")
      && words.allSatisfy { word in
        let isSmall = word.first?.isLowercase ?? false
        return isSmall
          ? PersonForms.particles.contains(word) || ElidedNames.bare(word) != word
          : !common.isOrdinary(word) && !CommonWords.offices.contains(CommonWords.key(word))
      }
    return isPerson ? ofPerson(name) : whole(name)
  }

  /// A form that others may leave of a name; a single word only as a name, but for an acronym.
  private func short(_ name: String) -> [NameForm] {
    let isAcronym = !name.contains(where: \.isLowercase)
    if isAcronym || Self.words(of: name).count > 1 { return whole(name) }
    return PersonForms.spellings(of: name).compactMap {
      NameForm(.part, $0.text, needsAccent: $0.needsAccent)
    }
  }

  private func whole(_ name: String) -> [NameForm] {
    let isAcronym = !name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase)
    // "A.C.M.E." is written "ACME" as well.
    let points = name.split(separator: ".")
    if points.count > 1, points.allSatisfy({ $0.count == 1 }) { return whole(points.joined()) }
    let isOneWord = Self.words(of: name).count == 1
    // "UN" is not "un".
    let isCommon = isOneWord && (common.isOrdinary(name) || isAcronym && name.count < 3)
    let kind: NameForm.Kind = !isCommon ? .whole : isAcronym ? .inCapitals : .commonWord
    let texts =
      name.contains("&")
      ? [name]
        + ["and", "und", "et", "y", "e"].map {
          name.replacing("&", with: " \($0) ")
        } : [name]
    return texts.flatMap(PersonForms.spellings).compactMap {
      NameForm(kind, $0.text, needsAccent: $0.needsAccent)
    }
  }

  private func firstWord(of name: String) -> NameForm? {
    let words = Self.words(of: name)
    let first = words.first { word in
      word.count > 2 && word.first?.isUppercase ?? false && !common.isOrdinary(word)
    }
    return words.count > 1 ? first.flatMap { NameForm(.firstWord, $0) } : nil
  }

  /// The first letters of the words of a name, with and without its small ones, and without what
  /// says of what form it is.
  static func acronyms(of words: [String]) -> [NameForm] {
    let capitals = words.filter { $0.first?.isUppercase ?? false }
    let short = capitals.filter { !isForm($0) }
    return ([words, capitals].filter { $0.count > 2 } + [short].filter { $0.count > 1 })
      .compactMap { words in
        let letters = words.compactMap(\.first)
        var form = NameForm(.acronym, letters.map { $0.uppercased() }.joined())
        form?.capitals = letters.map(\.isUppercase)
        return form
      }
  }
}

extension NameForms {
  static func words(of name: String) -> [String] {
    name.split { $0.isWhitespace || "-/–—,&".contains($0) }.map { withoutSigns(String($0)) }
      .filter { !$0.isEmpty }
  }

  /// "JPCERT/CC" and "…" in "… (JPCERT/CC)", "CERT.br" and "NIC.br" in "CERT.br / NIC.br", and each
  /// without the place after a comma.
  private static func pieces(of name: String) -> [String] {
    let parted = parted(name)
    // "(project)" is no name.
    let short = parted.short.flatMap { $0.contains { $0.isLetter && !$0.isLowercase } ? $0 : nil }
    let names = [parted.long, short].compactMap(\.self)
    let parts = names.flatMap { name in
      name.split { "/–—|".contains($0) }.map { trimmed(String($0)) }
        .filter { $0.count { $0.isLetter } > 2 }
    }
    let placeless = (names + parts).compactMap { name in
      name.firstIndex(of: ",").map { trimmed(String(name[..<$0])) }
    }
    return Set(names + parts + placeless).filter { $0.count { $0.isLetter } > 1 }.sorted()
  }

  /// The name without what says of what form an organisation is; nothing when that is all.
  private static func withoutForms(_ name: String) -> [String] {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let count = words.count
    while words.count > 1, let last = words.last, isForm(last) { words.removeLast() }
    if words.count > 1, words.first?.lowercased() == "the" { words.removeFirst() }
    let short = trimmed(words.joined(separator: " "))
    return words.count < count && short.count { $0.isLetter } > 2 ? [short] : []
  }

  private static func isForm(_ word: String) -> Bool {
    CommonWords.forms.contains(word.lowercased().filter(\.isLetter))
  }

  /// A name without what stands in brackets, and that.
  static func parted(_ name: String) -> (long: String, short: String?) {
    guard let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close
    else { return (name, nil) }
    let long = trimmed(String(name[..<open]) + " " + name[name.index(after: close)...])
    let short = trimmed(String(name[name.index(after: open)..<close]))
    return long.isEmpty ? (name, nil) : (long, short.isEmpty ? nil : short)
  }

  static func withoutSigns(_ word: String) -> String {
    let isSign = { (sign: Character) in !sign.isLetter && !sign.isNumber }
    return String(word.drop(while: isSign).reversed().drop(while: isSign).reversed())
  }

  private static func trimmed(_ text: String) -> String {
    let isEdge = { (sign: Character) in sign.isWhitespace || sign == "," || sign == "-" }
    return String(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
