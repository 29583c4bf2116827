/// What is wrong with what a workshop says of its method: its kinds, questions and ends.
extension Validator {
  /// Whether an entry lacks the role that its kind asks for.
  func isRoleMissing(_ rule: FieldRule, in fields: Members, of key: RecordKey) -> Bool {
    guard key.type == .entry, rule.name == "role" else { return false }
    let kind = fields.text("kind").map { RecordKey(.kind, RecordID(rawValue: $0)) }
    let asksRole = kind.flatMap(directory.fields)?["asksRole"]?.bool ?? true
    return asksRole && !directory.names(of: .role).isEmpty
  }

  /// The keys and letters of kinds that an earlier kind of `document` has.
  static func keysTakenTwice(in document: SessionDocument) -> [Finding] {
    var keys: [String: Record] = [:]
    var letters: [String: Record] = [:]
    return (document.records[.kind] ?? []).enumerated().flatMap { index, record in
      let place = SessionDocument.place(of: .kind, at: index)
      let kind = EntryKind(id: Identifier(record.key.id), fields: record.fields)
      // Where the letter follows from the key, the key tells.
      let own = kind.ownLetter == nil ? nil : finding(kind.letter, "letter", &letters)
      if kind.ownLetter == nil, letters[kind.letter] == nil { letters[kind.letter] = record }
      return [finding(kind.key, "key", &keys), own].compactMap(\.self)

      func finding(_ text: String, _ field: String, _ taken: inout [String: Record]) -> Finding? {
        guard !text.isEmpty, let other = taken[text] else {
          taken[text] = record
          return nil
        }
        let title = other.fields.text("title") ?? other.key.id.rawValue
        return Finding(
          "\(place).\(field)",
          Fact("fault.keyTaken", ["key": .text(text), "title": .text(title)]), record: record.key)
      }
    }
  }

  /// What tells a name that comes again, and else what `problem` does.
  func once(_ problem: @escaping (String) -> Fact?) -> (String) -> Fact? {
    var names: Set<String> = []
    return { name in
      names.insert(name).inserted ? problem(name) : Fact("fault.twice", ["name": .text(name)])
    }
  }

  func questionProblem(_ name: String) -> Fact? {
    let questions = directory.workshopFields["questions"]?.list ?? []
    let names = questions.enumerated().compactMap { GuidingQuestion($1, at: $0)?.id.name }
    return names.contains(name) ? nil : Self.unknown("question", name, names)
  }

  func endProblem(_ name: String) -> Fact? {
    let ends = directory.workshopFields["ends"]?.list?.compactMap(End.init) ?? []
    let names = (ends.isEmpty ? End.usual : ends).map(\.id.name)
    return names.contains(name)
      ? nil : Self.unknown(ends.isEmpty ? "word" : "end", name, names)
  }

  func questionsProblem(in value: Value) -> Problem? {
    elementsProblem(in: value) { element in
      if let text = element.string { return problem(with: text, .text).map { ("", $0) } }
      return GuidingQuestion(element, at: 0) == nil
        ? ("", Fact("fault.notQuestion"))
        : first(
          in: element,
          [
            ("id", .line), ("text", .text),
            ("record", .choice(GuidingQuestion.Kind.allCases.map(\.rawValue))),
            ("kinds", .references(.kind)),
          ])
    }
  }

  func endsProblem(in value: Value) -> Problem? {
    elementsProblem(in: value) { element in
      End(element) == nil
        ? ("", Fact("fault.notTitled"))
        : first(
          in: element,
          [
            ("id", .line), ("title", .line), ("sign", .line), ("settles", .flag),
            ("needs", .choices(End.Requirement.allCases.map(\.rawValue))),
          ])
    }
  }

  /// The first thing that is wrong in a list of things, those that have a name each with its own.
  private func elementsProblem(
    in value: Value, _ problem: (Value) -> Problem?
  ) -> Problem? {
    guard let elements = value.list else { return ("", Self.notList(value)) }
    let isUsable = once { name in
      RecordID(rawValue: name).isWellFormed ? nil : Fact("fault.notName", ["name": .text(name)])
    }
    for (index, element) in elements.enumerated() {
      if let found = problem(element) { return ("[\(index)]" + found.suffix, found.reason) }
      if let reason = element.object?.text("id").flatMap(isUsable) {
        return ("[\(index)].id", reason)
      }
    }
    return nil
  }

  /// The first of the members that is there and wrong.
  private func first(in value: Value, _ fields: [(name: String, kind: FieldKind)]) -> Problem? {
    for field in fields {
      guard let member = value.object?[field.name], !member.isNull,
        let found = problem(with: member, field.kind)
      else { continue }
      return (".\(field.name)" + found.suffix, found.reason)
    }
    return nil
  }
}
