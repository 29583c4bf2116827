import WorkshopModel

/// What can be read of the readable part of a session file in which there are slips.
///
/// What has the wrong shape is left out and named, everything else stands. A record without a name
/// of its own, or with one that another has, is one that the operations know if it says the same;
/// else it is taken for a new one, under a name made from what it says.
struct LegibleDocument {
  /// The records, each with a name of its own.
  private(set) var document: SessionDocument
  /// What has the wrong shape, with its place.
  private(set) var findings: [Finding] = []
  /// Where the records stand in the file: "entries[12]".
  private(set) var places: [RecordKey: String] = [:]
  private let state: State

  /// The legible part of `top`, the object of a file whose operations amount to `state`.
  init(_ top: Members, _ state: State) {
    self.state = state
    let id = top.text("id").flatMap { RecordID(rawValue: $0).isWellFormed ? $0 : nil }
    document = SessionDocument(
      id: id, records: [:], extra: top.removing(SessionDocument.knownNames))
    let workshop = top["workshop"]?.object
    if top["workshop"] != nil, workshop == nil {
      findings.append(Finding("workshop", Fact("fault.noObject")))
    }
    let nested = Set(RecordType.nested.map(\.listName))
    if let workshop {
      document.records[.workshop] = [Record(.workshop, workshop.removing(nested))]
      places[.workshop] = "workshop"
    }
    for type in RecordType.nested { take(type, from: workshop ?? [:]) }
    for type in RecordType.topLevel { take(type, from: top) }
    for type in RecordType.allCases { document.implyOrders(of: type) }
  }

  /// An object of the file, and where it stands.
  private struct Element {
    let fields: Members
    let name: String?
    let place: String
  }

  private mutating func take(_ type: RecordType, from parent: Members) {
    guard let value = parent[type.listName] else { return }
    guard let list = value.list else {
      findings.append(Finding(type.path, Fact("fault.listBelongs", ["value": .fact(value.noun)])))
      return
    }
    let elements = list.enumerated().compactMap {
      element($1, SessionDocument.place(of: type, at: $0))
    }
    let originals = originals(among: elements, type)
    var known = StandingRecords(of: type, in: state)
    var taken = TakenRecords()
    for (index, element) in elements.enumerated() {
      let isOriginal = originals[element.name ?? ""] == index
      guard let name = name(of: element, isOriginal, type, &known, taken) else { continue }
      let key = RecordKey(type, RecordID(rawValue: name))
      taken.append(Record(key, element.fields))
      places[key] = element.place
    }
    document.records[type] = taken.records
  }

  private mutating func element(_ value: Value, _ place: String) -> Element? {
    guard let members = value.object else {
      findings.append(Finding(place, Fact("fault.objectBelongs", ["value": .fact(value.noun)])))
      return nil
    }
    let name = members["id"].flatMap { $0.string ?? $0.integer.map(String.init) }
    let isName = name.map { RecordID(rawValue: $0).isWellFormed } ?? false
    return Element(fields: members.removing(["id"]), name: isName ? name : nil, place: place)
  }

  /// Which of the elements with one name is the record of that name: the one that says what the
  /// operations do, else the first.
  private func originals(among elements: [Element], _ type: RecordType) -> [String: Int] {
    var originals: [String: Int] = [:]
    for (index, element) in elements.enumerated() {
      guard let name = element.name else { continue }
      let isKnown = says(element, as: RecordKey(type, RecordID(rawValue: name)))
      if originals[name] == nil || isKnown { originals[name] = index }
    }
    return originals
  }

  private func says(_ element: Element, as key: RecordKey) -> Bool {
    guard let record = state[key], !record.isDeleted else { return false }
    let fields = element.fields.withoutNulls
    return fields == record.values || fields == record.values.removing(["order"])
  }

  /// The name under which an element is taken in; nil when it says nothing that is not there.
  private mutating func name(
    of element: Element, _ isOriginal: Bool, _ type: RecordType, _ known: inout StandingRecords,
    _ taken: TakenRecords
  ) -> String? {
    if isOriginal { return element.name }
    let place = element.place + ".id"
    if element.name == nil, let id = known.first(saying: element.fields, besides: taken) {
      findings.append(Finding(place, Fact("fault.nameFound", ["name": .text(id.rawValue)])))
      return id.rawValue
    }
    var fingerprint = Fingerprint()
    fingerprint.add(type.rawValue)
    fingerprint.add(element.fields)
    let name = "n" + fingerprint.name
    let reason =
      element.name.map { Fact("fault.nameOfAnother", ["name": .text($0)]) }
      ?? Fact("fault.nameLacking")
    guard !element.fields.isEmpty, !taken.has(RecordID(rawValue: name)),
      !taken.says(element.fields)
    else {
      findings.append(Finding(place, Fact("fault.sameLeftOut", ["reason": .fact(reason)])))
      return nil
    }
    findings.append(
      Finding(place, Fact("fault.takenInAs", ["reason": .fact(reason), "name": .text(name)])))
    return name
  }
}
