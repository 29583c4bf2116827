import WorkshopModel

/// What the columns of a list of people are most likely about, by what stands in them.
///
/// It is only ever proposed, never done unasked.
struct ColumnGuess {
  private let table: Table
  private let labels: [String]
  private let guess: ImportGuess
  private let names: [ImportSubject: ImportNames]

  init(_ table: Table, _ state: State) {
    self.table = table
    labels = table.labels
    guess = ImportGuess(state)
    names = [.group: .groups(state), .sector: .sectors(state)]
  }

  /// Whether the first row seems to be one like the others: nobody knows its words as headings, and
  /// it has a sector, a group or somebody's name where the others have theirs.
  var isWithoutHeadings: Bool {
    let readers = table.headings.map(HeadingReader.init)
    guard
      readers.allSatisfy({
        $0.subject(among: ImportSubject.ofPeople) == nil && !$0.isNamelike && !$0.isNameless
      })
    else { return false }
    let whole = ColumnGuess(table.withoutHeadings, names, guess)
    let subjects = whole.subjects
    let placed = subjects.filter { [.group, .sector].contains($0.value) }
    let first = table.headings
    return placed.isEmpty
      ? subjects.contains { $0.value == .name && PersonName.isNamelike(first[$0.key]) }
      : placed.contains { isPlaced(first[$0.key], $0.value) }
  }

  private init(_ table: Table, _ names: [ImportSubject: ImportNames], _ guess: ImportGuess) {
    self.table = table
    labels = table.labels
    self.names = names
    self.guess = guess
  }

  /// What most likely is meant by the columns that `mapping` does not speak of, where the headings
  /// alone do not tell; nothing where they do, or where nothing is likely.
  func proposal(beside mapping: ImportMapping) -> ImportMapping {
    let isBare = mapping.hasHeadings.map { !$0 } ?? isWithoutHeadings
    guard isBare else { return columns(beside: mapping) }
    let whole = ColumnGuess(table.withoutHeadings, names, guess)
    var proposal = whole.columns(beside: mapping)
    if mapping.hasHeadings == nil { proposal.hasHeadings = false }
    return proposal
  }

  private func columns(beside mapping: ImportMapping) -> ImportMapping {
    var proposal = ImportMapping()
    // Each round settles a column at least.
    for _ in labels {
      switch problem(mapping.over(proposal)) {
      case .twice(let first, let second): settle(first, second, in: &proposal)
      case .noColumns, .unreadNames:
        for (place, subject) in subjects where mapping[column: labels[place]] == nil {
          proposal[column: labels[place]] = .about(subject)
        }
        return problem(mapping.over(proposal)) == nil ? proposal : ImportMapping()
      case .noHeadings, nil: return proposal
      }
    }
    return proposal
  }

  private func problem(_ mapping: ImportMapping) -> ImportError? {
    var mapping = mapping
    mapping.hasHeadings = true
    do throws(ImportError) {
      let columns = try ImportColumns(
        table, ImportSubject.ofPeople,
        needing: [.name, .firstName, .lastName, .organisation, .sector], by: mapping)
      let unread = PersonName.unread(table, columns)
      return unread.allSatisfy { mapping[column: $0] != nil } ? nil : .unreadNames(unread)
    } catch { return error }
  }

  /// Which of two columns that say the same counts: of names, the one with the other in it, or both
  /// as the parts of one; else the one that says more.
  private func settle(_ first: String, _ second: String, in proposal: inout ImportMapping) {
    guard let one = labels.firstIndex(of: first), let other = labels.firstIndex(of: second) else {
      return
    }
    let subject = HeadingReader(first).subject(among: ImportSubject.ofPeople)?.subject ?? .name
    if subject == .name, isShort(one), isShort(other) {
      proposal[column: first] = .about(.firstName)
      proposal[column: second] = .about(.lastName)
      return
    }
    let isSecond = letters(other) > letters(one)
    proposal[column: isSecond ? second : first] = .about(subject)
    proposal[column: isSecond ? first : second] = .unused
  }

  /// Whether nearly all that stands in a column is a single word.
  private func isShort(_ place: Int) -> Bool {
    let texts = table.texts(at: place)
    return texts.count { !$0.contains(" ") } * 5 >= texts.count * 4
  }

  private func letters(_ place: Int) -> Int {
    table.texts(at: place).reduce(0) { $0 + $1.count }
  }

  /// What the columns are about whose headings nobody knows, by their rows alone, by place.
  private var subjects: [Int: ImportSubject] {
    let known = table.headings.map {
      HeadingReader($0).subject(among: ImportSubject.ofPeople)?.subject
    }
    var found: [Int: ImportSubject] = [:]
    func isOpen(_ place: Int) -> Bool { known[place] == nil && found[place] == nil }
    func take(_ subject: ImportSubject, _ isIt: (Int) -> Bool) {
      guard !known.contains(subject) else { return }
      if let place = labels.indices.first(where: { isOpen($0) && isIt($0) }) {
        found[place] = subject
      }
    }
    take(.sector) { hasPlaces($0, .sector, among: 10, least: 6) }
    take(.group) { hasPlaces($0, .group, among: 10, least: 8) && !areCounted($0) }
    take(.name) { PersonName.areNames($0, table) }
    let words = labels.indices.filter { isOpen($0) && areWords($0) && isShort($0) }
    if words.count == 2, !found.values.contains(.name), !known.contains(.name) {
      found[words[0]] = .firstName
      found[words[1]] = .lastName
    }
    take(.organisation) { areWords($0) }
    return found
  }

  /// Whether so many of so many rows name a group, or a sector, or most likely do.
  private func hasPlaces(
    _ place: Int, _ subject: ImportSubject, among all: Int, least: Int
  ) -> Bool {
    let texts = table.texts(at: place)
    let placed = texts.count { isPlaced($0, subject) }
    return placed > 0 && placed * all >= texts.count * least
  }

  private func isPlaced(_ text: String, _ subject: ImportSubject) -> Bool {
    if names[subject]?.id(text) != nil { return true }
    guard case .record = guess.meaning(of: text, as: subject) else { return false }
    return true
  }

  /// Whether the rows are numbered: more than one, and no two alike.
  private func areCounted(_ place: Int) -> Bool {
    let texts = table.texts(at: place)
    return texts.count > 1 && Set(texts).count == texts.count && texts.allSatisfy { Int($0) != nil }
  }

  /// Whether there are words, and no numbers, addresses of mail or of pages.
  private func areWords(_ place: Int) -> Bool {
    let texts = table.texts(at: place)
    let words = texts.count { text in
      (text.first?.isLetter ?? false) && !text.contains("@") && !text.contains("://")
    }
    return words > 0 && words * 5 >= texts.count * 4
  }
}

extension ImportMapping {
  /// What `table` most likely means where it does not say so in words that are known and `self` does
  /// not choose: for a person to look at, and then to take with ``over(_:)``.
  ///
  /// - Parameters:
  ///   - table: A list of people.
  ///   - state: The session that it is to be taken into.
  /// - Returns: What is likely; empty when all is clear, or nobody can tell.
  public func proposals(for table: Table, _ state: State) -> ImportMapping {
    var proposals = ColumnGuess(table, state).proposal(beside: self)
    let plan = try? ImportPlan.people(in: table, state, by: over(proposals))
    for value in plan?.unplaced ?? [] {
      proposals[value.subject, value.text] = value.meaning
    }
    return proposals
  }
}
