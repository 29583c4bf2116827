/// What a file of norms must say, as a session's records go by ``Schema``.
public enum NormSetRules {
  private static let set = [
    FieldRule("id", .line, required: true), FieldRule("title", .line, required: true),
    FieldRule("reference", .line, required: true), FieldRule("issuer", .line),
    FieldRule("date", .line), FieldRule("status", .line), FieldRule("addressedTo", .line),
    FieldRule("source", .text), FieldRule("note", .text), FieldRule("about", .texts),
  ]

  private static let norm =
    [FieldRule("id", .line, required: true)] + Schema.rules(for: .norm) + [
      FieldRule("layerOf", .line), FieldRule("succeededBy", .line),
    ]

  private static let note = [
    FieldRule("id", .line, required: true), FieldRule("norms", .texts), FieldRule("title", .line),
    FieldRule("text", .text), FieldRule("summary", .text), FieldRule("reference", .line),
    FieldRule("source", .text), FieldRule("note", .text), FieldRule("succeededBy", .line),
  ]

  private static let relation = [
    FieldRule("from", .line, required: true), FieldRule("to", .line, required: true),
    FieldRule("relation", .line, required: true), FieldRule("ground", .text, required: true),
    FieldRule("basis", .line, required: true),
  ]

  private static let alone = [
    FieldRule("norm", .line, required: true), FieldRule("note", .text, required: true),
  ]

  /// What is wrong with a set by itself, in the order of its file; empty when all is well.
  ///
  /// Whether what it names is there, ``NormLibrary/findings`` knows.
  public static func findings(inSet fields: Members) -> [Finding] {
    let validator = Validator(DocumentDirectory(SessionDocument(id: nil, records: [:])))
    var names: Set<String> = []
    return validator.findings(in: fields, by: set, of: "normSet", at: "")
      + findings(in: fields, list: "norms", validator, by: norm, of: "norm", &names)
      + findings(in: fields, list: "notes", validator, by: note, of: "normNote", &names)
  }

  /// The same of the file of relations.
  public static func findings(inRelations fields: Members) -> [Finding] {
    let validator = Validator(DocumentDirectory(SessionDocument(id: nil, records: [:])))
    return [("relations", relation), ("alone", alone)].flatMap { list, rules in
      elements(list, of: fields).flatMap { place, element in
        element.map { validator.findings(in: $0, by: rules, of: "relation", at: place) }
          ?? [Finding(place, Fact("fault.notObject"))]
      }
    }
  }

  private static func findings(
    in fields: Members, list: String, _ validator: Validator, by rules: [FieldRule],
    of type: String, _ names: inout Set<String>
  ) -> [Finding] {
    elements(list, of: fields).flatMap { place, element -> [Finding] in
      guard let element else { return [Finding(place, Fact("fault.notObject"))] }
      let name = element.text("id") ?? ""
      let isTaken = !name.isEmpty && !names.insert(name).inserted
      let taken = Finding("\(place).id", Fact("fault.nameTaken", ["name": .text(name)]))
      return validator.findings(in: element, by: rules, of: type, at: place)
        + (isTaken ? [taken] : []) + wordingFindings(in: element, at: place)
    }
  }

  /// An official wording says where it was published and where it was seen; what has none is told in
  /// our own words.
  private static func wordingFindings(in fields: Members, at place: String) -> [Finding] {
    guard fields.text("text") != nil else {
      return fields.text("summary") == nil
        ? [Finding(place, Fact("fault.normWithoutWords"))] : []
    }
    return ["reference", "source"].filter { fields.text($0) == nil }.map { _ in
      Finding("\(place).text", Fact("fault.wordingWithoutSource"))
    }
  }

  private static func elements(
    _ list: String, of fields: Members
  ) -> [(place: String, element: Members?)] {
    (fields[list]?.list ?? []).enumerated().map { ("\(list)[\($0)]", $1.object) }
  }
}
