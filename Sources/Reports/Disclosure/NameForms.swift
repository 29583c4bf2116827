/// The forms in which a name may be written, and how each is looked for.
struct NameForms {
  private let common: CommonWords

  init(_ common: CommonWords) { self.common = common }

  /// A person's name, and each of its parts that tells of whom it is.
  func ofPerson(_ name: String) -> [KnownName] {
    let plain = Self.parted(name).long
    let parts = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    // "van den" in a name with capitals elsewhere is no part that tells of anybody.
    let isWithCapitals = parts.contains { $0.first?.isUppercase ?? false }
    let telling = parts.flatMap { part in
      let pieces = part.split(separator: "-").map(String.init)
      return pieces.count > 1 ? [part] + pieces : [part]
    }.map(Self.withoutSigns).filter { part in
      part.count > 1 && part.contains(where: \.isLetter)
        && !(isWithCapitals && part.first?.isLowercase ?? false)
        && !CommonWords.titles.contains(CommonWords.key(part))
    }
    return (parts.count > 1 ? Set([name, plain]).map(whole) : []) + telling.map(part)
  }

  /// An organisation's name, the short forms that it gives itself or that others leave of it, and
  /// the word by which people call it.
  func ofOrganisation(_ name: String) -> [KnownName] {
    let names = Self.pieces(of: name)
    return [whole(name)] + (names + names.flatMap(Self.withoutForms)).map(short)
      + names.compactMap(firstWord)
  }

  /// A form that others may leave of a name; a single word only as a name, but for an acronym.
  private func short(_ name: String) -> KnownName {
    let isAcronym = !name.contains(where: \.isLowercase)
    return isAcronym || Self.words(of: name).count > 1 ? whole(name) : part(name)
  }

  /// Somebody or an office that takes something on, as a whole.
  func ofOwner(_ name: String) -> [KnownName] { [whole(name)] }

  private func whole(_ name: String) -> KnownName {
    let words = Self.words(of: name)
    if words.count > 1 {
      return KnownName(
        text: name,
        use: words.allSatisfy { common.contains($0) || common.isOrdinary($0) }
          ? .capitalised : .anyCase)
    }
    let isAcronym = !name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase)
    // "UN" is not "un".
    guard common.isOrdinary(name) || isAcronym && name.count < 3 else {
      return KnownName(text: name, use: .anyCase)
    }
    return KnownName(text: name, use: isAcronym ? .inCapitals : .commonWord)
  }

  private func part(_ part: String) -> KnownName {
    KnownName(text: part, use: common.contains(part) ? .commonWord : .part)
  }

  private func firstWord(of name: String) -> KnownName? {
    let words = Self.words(of: name)
    let first = words.first { word in
      word.count > 2 && word.first?.isUppercase ?? false && !common.contains(word)
        && !CommonWords.ofOrganisations.contains(CommonWords.key(word))
    }
    return words.count > 1 ? first.map { KnownName(text: $0, use: .firstWord) } : nil
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
  private static func parted(_ name: String) -> (long: String, short: String?) {
    guard let open = name.firstIndex(of: "("), let close = name.lastIndex(of: ")"), open < close
    else { return (name, nil) }
    let long = trimmed(String(name[..<open]) + " " + name[name.index(after: close)...])
    let short = trimmed(String(name[name.index(after: open)..<close]))
    return long.isEmpty ? (name, nil) : (long, short.isEmpty ? nil : short)
  }

  private static func withoutSigns(_ word: String) -> String {
    let isSign = { (sign: Character) in !sign.isLetter && !sign.isNumber }
    return String(word.drop(while: isSign).reversed().drop(while: isSign).reversed())
  }

  private static func trimmed(_ text: String) -> String {
    let isEdge = { (sign: Character) in sign.isWhitespace || sign == "," || sign == "-" }
    return String(text.drop(while: isEdge).reversed().drop(while: isEdge).reversed())
  }
}
