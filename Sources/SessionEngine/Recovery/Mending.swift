public import WorkshopModel

/// What a session file says in which there are slips, as far as that can be read, as operations.
///
/// Where the file cannot be read, its operations say what there was: a record that is missing from
/// it was not withdrawn, a field that has the wrong kind of value keeps the one that it had.
public struct Mending: Sendable {
  /// What was edited in the file by hand and can be read; nil when nothing of it can.
  public let adoption: Adoption?
  /// What cannot be taken as it stands, with its place in the file and what became of it.
  public let findings: [Finding]
  /// Members at the top of the file that this version does not know.
  public let extra: Members

  /// The legible part of `top`.
  ///
  /// - Parameters:
  ///   - top: The object of the file, as far as it can be read.
  ///   - operations: Its operations, and others that are known.
  ///   - doubtful: The places whose values may be another than what was written.
  ///   - isWhole: Whether all of it was read, so that what is missing was taken out.
  public init(
    _ top: Members, onto operations: OperationSet, doubting doubtful: [String], isWhole: Bool
  ) {
    let state = State(operations)
    let legible = LegibleDocument(top, state)
    var document = legible.document
    var findings = legible.findings
    var patch = Patch(state, legible.places)
    if !isWhole || !findings.isEmpty { document = patch.completed(document) }
    document = patch.withoutDoubtful(document, doubtful)
    document = patch.valid(document)
    findings += patch.findings
    adoption = try? Adoption(document, onto: operations)
    self.findings = findings
    extra = document.extra
  }
}

/// Puts what the operations say where the file cannot be read.
private struct Patch {
  private let state: State
  private let places: [RecordKey: String]
  /// What was wrong, with its place.
  private(set) var findings: [Finding] = []

  init(_ state: State, _ places: [RecordKey: String]) {
    self.state = state
    self.places = places
  }

  /// The document with the records and fields that it lacks.
  func completed(_ document: SessionDocument) -> SessionDocument {
    var document = document
    let present = Set(document.all.map(\.key))
    for type in RecordType.allCases {
      document.records[type] = (document.records[type] ?? []).map(completed)
      let lost = state.states(of: type).filter { !$0.isDeleted && !present.contains($0.key) }
      document.records[type, default: []] += lost.map { Record($0.key, $0.values) }
    }
    return document
  }

  private func completed(_ record: Record) -> Record {
    guard let known = state[record.key], !known.isDeleted else { return record }
    var record = record
    for (name, value) in known.values where record.fields[name] == nil {
      record.fields[name] = value
    }
    return record
  }

  /// The document with what the operations say in the fields at the `doubtful` places.
  func withoutDoubtful(_ document: SessionDocument, _ doubtful: [String]) -> SessionDocument {
    let fields = Dictionary(grouping: doubtful.compactMap(FieldPlace.init), by: \.record)
    guard !fields.isEmpty else { return document }
    var document = document
    for (type, records) in document.records {
      document.records[type] = records.map { record in
        guard let known = state[record.key], !known.isDeleted else { return record }
        var record = record
        for place in places[record.key].flatMap({ fields[$0] }) ?? [] {
          record.fields[place.field] = known.values[place.field]
        }
        return record
      }
    }
    return document
  }

  /// The document without what breaks a rule, as far as somebody has just written it.
  mutating func valid(_ document: SessionDocument) -> SessionDocument {
    var document = document
    // What is left out may be what other records point to.
    for _ in 0..<8 {
      let validator = Validator(DocumentDirectory(document))
      let told = findings.count
      for type in RecordType.allCases {
        document.records[type] = document.records[type]?.enumerated().compactMap { index, record in
          valid(record, SessionDocument.place(of: type, at: index), validator)
        }
      }
      guard findings.count > told else { return document }
    }
    return document
  }

  /// The record without the fields that break a rule; nil when it cannot be without one of them.
  private mutating func valid(
    _ record: Record, _ position: String, _ validator: Validator
  ) -> Record? {
    let key = record.key
    let before = state[key].flatMap { $0.isDeleted ? nil : $0.values }
    guard record.fields != before else { return record }
    let place = places[key] ?? position
    var record = record
    for finding in validator.findings(in: record.fields, of: key, at: "") {
      let field = String(finding.place.prefix { $0 != "[" })
      let isNeeded = Schema.rule(for: field, of: key.type)?.isRequired ?? false
      if before == nil, isNeeded {
        tell(finding, of: place, Fact("fault.recordLeftOut"))
        return nil
      }
      record.fields[field] = before?[field]
      tell(
        finding, of: place,
        Fact(before?[field] == nil ? "fault.fieldLeftOut" : "fault.fieldKept"))
    }
    return record
  }

  private mutating func tell(_ finding: Finding, of place: String, _ remedy: Fact) {
    findings.append(
      Finding(
        "\(place).\(finding.place)",
        Fact("fault.mended", ["reason": .fact(finding.reason), "remedy": .fact(remedy)]),
        record: finding.record))
  }
}

/// Where a field stands in a file.
private struct FieldPlace {
  /// The record's place: "entries[12]", "workshop".
  let record: String
  let field: String

  /// The field that `path` leads to or into; nil when it leads to none.
  init?(_ path: String) {
    let parts = path.split(separator: ".", omittingEmptySubsequences: false)
    let isNested = RecordType.nested.contains { type in
      parts.count > 1 && parts[1].hasPrefix(type.listName + "[")
    }
    let depth = parts.first == "workshop" && isNested ? 2 : 1
    guard parts.count > depth else { return nil }
    record = parts[..<depth].joined(separator: ".")
    field = String(parts[depth].prefix { $0 != "[" })
  }
}
