public import WorkshopModel

extension ImportPlan {
  /// What taking `table` in as a list of participants would do.
  ///
  /// A row is somebody: a name, an organisation, a sector, or any of these. A row that says the
  /// same as somebody who is there is left out, as often as they are there, so that the same list
  /// taken in twice adds nobody. Who comes again in the list, by name, is taken in once. Names lose
  /// forms of address before them; where the family's come first with a comma, they are turned.
  ///
  /// - Parameters:
  ///   - table: The list.
  ///   - state: The session as it stands.
  ///   - group: Where those sit who are in no group by the list; nil refuses them.
  ///   - mapping: What was chosen of columns and values that are called otherwise here. What is in
  ///     ``ImportPlan/unplaced`` is not chosen yet, and the rows that say so are refused.
  /// - Returns: What would be done.
  /// - Throws: ``ImportError`` when the columns cannot be told.
  public static func people(
    in table: Table, _ state: State, group: Identifier<Group>? = nil,
    by mapping: ImportMapping = ImportMapping()
  ) throws(ImportError) -> ImportPlan {
    let table = mapping.hasHeadings == false ? table.withoutHeadings : table
    let columns = try ImportColumns(people: table, state, by: mapping)
    var reader = PersonReader(columns, table, state, group: group, by: mapping)
    var plan = ImportPlan(of: .participant, columns: columns)
    var known = KnownRecords(of: .participant, in: state)
    for row in table.rows {
      do throws(RowProblem) {
        let fields = try reader.fields(of: row)
        plan.take(fields, line: row.line, reader.newcomers.directory(beside: state), &known)
      } catch {
        plan.refusals.append(
          Refusal(line: row.line, reason: error.reason, isUnplaced: error.isUnplaced))
      }
    }
    plan.placed = reader.placed.all
    plan.unplaced = reader.unplaced.all
    plan.newcomers = reader.newcomers
    return plan
  }
}

extension ImportColumns {
  /// The columns of a list of people.
  ///
  /// - Throws: ``ImportError`` when they cannot be told, or people would come in without their names.
  init(people table: Table, _ state: State, by mapping: ImportMapping) throws(ImportError) {
    do throws(ImportError) {
      try self.init(
        table, ImportSubject.ofPeople,
        needing: [.name, .firstName, .lastName, .organisation, .sector], by: mapping)
    } catch {
      guard case .noColumns = error, mapping.hasHeadings == nil,
        ColumnGuess(table, state).isWithoutHeadings
      else { throw error }
      throw .noHeadings
    }
    let unread = PersonName.unread(table, self)
    guard unread.allSatisfy({ mapping[column: $0] != nil }) else { throw .unreadNames(unread) }
  }
}

/// Why a row cannot be taken in.
struct RowProblem: Error {
  let reason: Fact
  /// Whether it says something that somebody can place.
  let isUnplaced: Bool

  init(_ reason: Fact, isUnplaced: Bool = false) {
    self.reason = reason
    self.isUnplaced = isUnplaced
  }
}

/// Reads rows of a list of participants.
private struct PersonReader {
  private let columns: ImportColumns
  private let name: PersonName
  private let names: [ImportSubject: ImportNames]
  private let guess: ImportGuess
  private let mapping: ImportMapping
  private let group: Identifier<Group>?
  /// What rows said otherwise and somebody has placed.
  private(set) var placed = ImportValues()
  /// What rows said and nobody has placed.
  private(set) var unplaced = ImportValues()
  /// The groups and sectors that are to be added.
  private(set) var newcomers: ImportNewcomers

  init(
    _ columns: ImportColumns, _ table: Table, _ state: State, group: Identifier<Group>?,
    by mapping: ImportMapping
  ) {
    self.columns = columns
    self.mapping = mapping
    self.group = group
    name = PersonName(columns, in: table)
    names = [.group: .groups(state), .sector: .sectors(state)]
    guess = ImportGuess(state)
    newcomers = ImportNewcomers(state)
  }

  mutating func fields(of row: Table.Row) throws(RowProblem) -> Members {
    if let flaw = row.flaw { throw RowProblem(flaw) }
    let name = name(of: row)
    let organisation = columns.line(.organisation, of: row)
    guard name != nil || organisation != nil || columns.line(.sector, of: row) != nil else {
      throw RowProblem(Fact("csv.nobody"))
    }
    // Both are read before either is refused, so that each is asked for at once.
    let places = [ImportSubject.group, .sector].map { place($0, of: row) }
    for case .failure(let problem) in places { throw problem }
    let found = places.map { try? $0.get() }
    guard let group = found[0] ?? self.group?.name else { throw RowProblem(Fact("csv.noGroup")) }
    var fields = Members()
    fields.set("group", group)
    fields.set("name", name)
    fields.set("organisation", organisation)
    fields.set("sector", found[1])
    guard name != nil || organisation != nil || found[1] != nil else {
      throw RowProblem(Fact("csv.nobody"))
    }
    return fields
  }

  /// The name of the record that a row names; nil when it names none.
  private mutating func place(
    _ subject: ImportSubject, of row: Table.Row
  ) -> Result<String?, RowProblem> {
    guard let text = columns.line(subject, of: row), let names = names[subject] else {
      return .success(nil)
    }
    if let meaning = mapping[subject, text], let id = meant(meaning, subject, names) {
      placed.note(text, as: subject, line: row.line, meaning: meaning)
      return .success(id)
    }
    if let id = names.id(text) { return .success(id) }
    unplaced.note(text, as: subject, line: row.line, meaning: guess.meaning(of: text, as: subject))
    return .failure(RowProblem(names.reason(text), isUnplaced: true))
  }

  /// The record that was chosen; nil within where none is to be there, nil when it is gone.
  private mutating func meant(
    _ meaning: ImportMapping.Meaning, _ subject: ImportSubject, _ names: ImportNames
  ) -> String?? {
    switch meaning {
    case .nothing: .some(nil)
    case .record(let id): names.title(of: id.rawValue) == nil ? nil : .some(id.rawValue)
    case .new(let title): .some(names.id(title) ?? newcomers.name(title, subject))
    }
  }
}

extension ImportNames {
  /// The name of the record called `name`.
  ///
  /// - Throws: ``RowProblem`` with what may have been meant.
  func required(_ name: String) throws(RowProblem) -> String {
    guard let id = id(name) else { throw RowProblem(reason(name)) }
    return id
  }
}
