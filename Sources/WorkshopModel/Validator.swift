/// Tells what is wrong with records, field by field, by the rules of ``Schema``.
public struct Validator {
  private let directory: any RecordDirectory

  /// A validator that looks up references in `directory`.
  public init(_ directory: any RecordDirectory) { self.directory = directory }

  /// Everything that is wrong in `document`, in the order of the file; empty when all is well.
  ///
  /// - Parameters:
  ///   - document: The readable part of a session.
  ///   - known: Records that were withdrawn: others may still point to them.
  /// - Returns: The findings, in the order of the file.
  public static func findings(
    in document: SessionDocument, knowing known: Set<RecordKey> = []
  ) -> [Finding] {
    let validator = Validator(DocumentDirectory(document, with: known))
    return RecordType.allCases.flatMap { type in
      (document.records[type] ?? []).enumerated().flatMap { index, record in
        validator.findings(
          in: record.fields, of: record.key, at: SessionDocument.place(of: type, at: index))
      }
    }
  }

  /// What is wrong with a record's fields, in the order of the schema; empty when all is well.
  public func findings(in fields: Members, of key: RecordKey, at place: String) -> [Finding] {
    Schema.rules(for: key.type).compactMap { rule in
      let place = place.isEmpty ? rule.name : "\(place).\(rule.name)"
      guard let value = fields[rule.name], !value.isNull else {
        guard rule.isRequired else { return nil }
        return Finding(place, "missing; \(key.type.withArticle) needs it", record: key)
      }
      return problem(with: value, rule.kind).map { detail in
        Finding(place + detail.suffix, detail.reason, record: key)
      }
    }
  }

  private typealias Problem = (suffix: String, reason: String)

  private func problem(with value: Value, _ kind: FieldKind) -> Problem? {
    switch kind {
    case .line, .text, .choice, .date, .time, .moment, .key, .order, .reference:
      guard let text = value.string else { return ("", "this is \(value.noun), not a text") }
      return problem(with: text, kind).map { ("", $0) }
    case .texts:
      return listProblem(in: value) { problem(with: $0, .text) }
    case .references(let type):
      var names: Set<String> = []
      return listProblem(in: value) { name in
        names.insert(name).inserted
          ? problem(with: name, .reference(type)) : "'\(name)' comes twice; keep one"
      }
    case .stages:
      return listProblem(in: value, stageProblem)
    case .integer(let range):
      guard let number = value.integer, range.contains(number) else {
        return ("", "not a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return nil
    case .flag:
      return value.bool == nil ? ("", "this is \(value.noun), not true or false") : nil
    case .person:
      return Person(value) == nil ? ("", "not an object with a 'name' that is a text") : nil
    case .titled:
      return titledProblem(in: value)
    }
  }

  private func problem(with text: String, _ kind: FieldKind) -> String? {
    switch kind {
    case .line where text.utf8.contains(UInt8(ascii: "\n")): "more than one line; one belongs here"
    case .line, .text: textProblem(text)
    case .choice(let words): words.contains(text) ? nil : Self.unknown("such word", text, words)
    case .date: Self.isDate(text) ? nil : "'\(text)' is not a day; write it like 2019-11-25"
    case .time: Self.isTime(text) ? nil : "'\(text)' is not a time; write it like 10:35"
    case .moment:
      Timestamp(text) == nil
        ? "'\(text)' is not a moment; write it like 2019-11-25T09:35:00Z" : nil
    case .key: Self.isKey(text) ? nil : "'\(text)' is not one letter from a to z"
    case .order:
      OrderKey(rawValue: text).isWellFormed
        ? nil : "'\(text)' is not a place in an order; letters and digits, not ending in 0"
    case .reference(let type): referenceProblem(text, type)
    default: nil
    }
  }

  private func textProblem(_ text: String) -> String? {
    if text.allSatisfy(\.isWhitespace) { return "empty; type at least one character" }
    let count = text.utf8.count
    guard count > Schema.textLimit else { return nil }
    return "\(count) bytes long; at most \(Schema.textLimit) fit, so split it in two"
  }

  private func referenceProblem(_ name: String, _ type: RecordType) -> String? {
    guard !directory.contains(RecordKey(type, RecordID(rawValue: name))) else { return nil }
    switch type {
    case .role, .sector, .kind, .group, .norm:
      let names = directory.names(of: type).map(\.rawValue)
      return Self.unknown(type.rawValue, name, names)
    default: return "no \(type.rawValue) '\(name)'"
    }
  }

  private func stageProblem(_ name: String) -> String? {
    let stages = directory.workshopFields["stages"]?.list?.compactMap(Titled.init) ?? []
    let names = stages.map(\.id)
    return names.contains(name) ? nil : Self.unknown("stage", name, names)
  }

  /// "no role 'problem-solvr'; the roles are problem-solver, …".
  static func unknown(_ noun: String, _ name: String, _ known: [String]) -> String {
    guard !known.isEmpty else { return "no \(noun) '\(name)'; there are none" }
    let words = noun == "such word" ? "words" : noun + "s"
    return "no \(noun) '\(name)'; the \(words) are \(known.joined(separator: ", "))"
  }

  private func listProblem(in value: Value, _ problem: (String) -> String?) -> Problem? {
    guard let elements = value.list else { return ("", "this is \(value.noun), not a list") }
    for (index, element) in elements.enumerated() {
      guard let text = element.string else {
        return ("[\(index)]", "this is \(element.noun), not a text")
      }
      if let reason = problem(text) { return ("[\(index)]", reason) }
    }
    return nil
  }

  private func titledProblem(in value: Value) -> Problem? {
    guard let elements = value.list else { return ("", "this is \(value.noun), not a list") }
    let index = elements.firstIndex { Titled($0) == nil }
    return index.map { ("[\($0)]", "not an object with an 'id' and a 'title'") }
  }

  private static func isDate(_ text: String) -> Bool { Timestamp(date: text) != nil }

  private static func isTime(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [2, 2], let hour = number(parts[0]), let minute = number(parts[1])
    else { return false }
    return (0...23).contains(hour) && (0...59).contains(minute)
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int(digits) : nil
  }

  private static func isKey(_ text: String) -> Bool {
    text.utf8.count == 1
      && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
