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
        return Finding(
          place, Fact("fault.missing", ["owner": .fact(key.type.one)]), record: key)
      }
      return problem(with: value, rule.kind).map { detail in
        Finding(place + detail.suffix, detail.reason, record: key)
      }
    }
  }

  private typealias Problem = (suffix: String, reason: Fact)

  private func problem(with value: Value, _ kind: FieldKind) -> Problem? {
    switch kind {
    case .line, .text, .choice, .date, .time, .moment, .key, .order, .reference:
      guard let text = value.string else { return ("", Self.notText(value)) }
      return problem(with: text, kind).map { ("", $0) }
    case .texts:
      return listProblem(in: value) { problem(with: $0, .text) }
    case .references(let type):
      var names: Set<String> = []
      return listProblem(in: value) { name in
        names.insert(name).inserted
          ? problem(with: name, .reference(type)) : Fact("fault.twice", ["name": .text(name)])
      }
    case .stages:
      return listProblem(in: value, stageProblem)
    case .integer(let range):
      guard let number = value.integer, range.contains(number) else {
        return (
          "",
          Fact(
            "fault.notWhole",
            ["least": .number(range.lowerBound), "most": .number(range.upperBound)])
        )
      }
      return nil
    case .flag:
      return value.bool == nil
        ? ("", Fact("fault.notFlag", ["value": .fact(value.noun)])) : nil
    case .person:
      return Person(value) == nil ? ("", Fact("fault.notPerson")) : nil
    case .titled:
      return titledProblem(in: value)
    }
  }

  private func problem(with text: String, _ kind: FieldKind) -> Fact? {
    switch kind {
    case .line where text.utf8.contains(UInt8(ascii: "\n")): Fact("fault.severalLines")
    case .line, .text: textProblem(text)
    case .choice(let words): words.contains(text) ? nil : Self.unknown("word", text, words)
    case .date: CalendarDay(text) != nil ? nil : Fact("fault.notDay", ["text": .text(text)])
    case .time: TimeOfDay(text) != nil ? nil : Fact("fault.notTime", ["text": .text(text)])
    case .moment:
      Timestamp(text) == nil ? Fact("fault.notMoment", ["text": .text(text)]) : nil
    case .key: Self.isKey(text) ? nil : Fact("fault.notLetter", ["text": .text(text)])
    case .order:
      OrderKey(rawValue: text).isWellFormed ? nil : Fact("fault.notOrder", ["text": .text(text)])
    case .reference(let type): referenceProblem(text, type)
    default: nil
    }
  }

  private func textProblem(_ text: String) -> Fact? {
    if text.allSatisfy(\.isWhitespace) { return Fact("fault.empty") }
    let count = text.utf8.count
    guard count > Schema.textLimit else { return nil }
    return Fact("fault.tooLong", ["bytes": .number(count), "limit": .number(Schema.textLimit)])
  }

  private func referenceProblem(_ name: String, _ type: RecordType) -> Fact? {
    guard !directory.contains(RecordKey(type, RecordID(rawValue: name))) else { return nil }
    switch type {
    case .role, .sector, .kind, .group, .norm:
      let names = directory.names(of: type).map(\.rawValue)
      return Self.unknown(type.rawValue, name, names)
    default: return Fact("fault.noRecord", ["type": .fact(type.noun), "name": .text(name)])
    }
  }

  private func stageProblem(_ name: String) -> Fact? {
    let stages = directory.workshopFields["stages"]?.list?.compactMap(Titled.init) ?? []
    let names = stages.map(\.id)
    return names.contains(name) ? nil : Self.unknown("stage", name, names)
  }

  /// That there is no role "problem-solvr", and which there are.
  private static func unknown(_ type: String, _ name: String, _ known: [String]) -> Fact {
    Fact("fault.unknown", ["type": .text(type), "name": .text(name), "known": .list(known)])
  }

  private static func notText(_ value: Value) -> Fact {
    Fact("fault.notText", ["value": .fact(value.noun)])
  }

  private static func notList(_ value: Value) -> Fact {
    Fact("fault.notList", ["value": .fact(value.noun)])
  }

  private func listProblem(in value: Value, _ problem: (String) -> Fact?) -> Problem? {
    guard let elements = value.list else { return ("", Self.notList(value)) }
    for (index, element) in elements.enumerated() {
      guard let text = element.string else {
        return ("[\(index)]", Self.notText(element))
      }
      if let reason = problem(text) { return ("[\(index)]", reason) }
    }
    return nil
  }

  private func titledProblem(in value: Value) -> Problem? {
    guard let elements = value.list else { return ("", Self.notList(value)) }
    let index = elements.firstIndex { Titled($0) == nil }
    return index.map { ("[\($0)]", Fact("fault.notTitled")) }
  }

  private static func isKey(_ text: String) -> Bool {
    text.utf8.count == 1
      && text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
