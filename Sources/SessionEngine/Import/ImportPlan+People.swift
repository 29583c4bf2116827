public import WorkshopModel

extension ImportPlan {
  /// What taking `table` in as a list of participants would do.
  ///
  /// A row is somebody: a name, an organisation, a sector, or any of these. A row that says the
  /// same as somebody who is there is left out, as often as they are there, so that the same list
  /// taken in twice adds nobody. Who comes again in the list, by name, is taken in once.
  ///
  /// - Parameters:
  ///   - table: The list.
  ///   - state: The session as it stands.
  ///   - group: Where those sit who are in no group by the list; nil refuses them.
  /// - Returns: What would be done.
  /// - Throws: ``ImportError`` when the columns cannot be told.
  public static func people(
    in table: Table, _ state: State, group: Identifier<Group>? = nil
  ) throws(ImportError) -> ImportPlan {
    let columns = try ImportColumns(
      table, [.name] + ImportColumns.Subject.nameParts + [.organisation, .sector, .group],
      needing: [.name, .firstName, .lastName, .organisation, .sector])
    let unread = PersonName.unread(table, columns)
    guard unread.isEmpty else { throw .unreadNames(unread) }
    let reader = PersonReader(
      columns: columns, groups: .groups(state), sectors: .sectors(state), group: group)
    var plan = ImportPlan(of: .participant, columns: columns)
    var known = KnownRecords(of: .participant, in: state)
    for row in table.rows {
      do throws(RowProblem) {
        plan.take(try reader.fields(of: row), line: row.line, state, &known)
      } catch {
        plan.refusals.append(Refusal(line: row.line, reason: error.reason))
      }
    }
    return plan
  }
}

/// Why a row cannot be taken in.
struct RowProblem: Error {
  let reason: Fact

  init(_ reason: Fact) { self.reason = reason }
}

/// Reads rows of a list of participants.
private struct PersonReader {
  let columns: ImportColumns
  let groups: ImportNames
  let sectors: ImportNames
  let group: Identifier<Group>?

  func fields(of row: Table.Row) throws(RowProblem) -> Members {
    if let flaw = row.flaw { throw RowProblem(flaw) }
    let name = PersonName(columns)(of: row)
    let organisation = columns.line(.organisation, of: row)
    let sector = columns.line(.sector, of: row)
    guard name != nil || organisation != nil || sector != nil else {
      throw RowProblem(Fact("csv.nobody"))
    }
    var fields = Members()
    fields.set("group", try self.group(of: row))
    fields.set("name", name)
    fields.set("organisation", organisation)
    fields.set(
      "sector",
      try sector.map { title throws(RowProblem) in
        try sectors.required(title)
      })
    return fields
  }

  private func group(of row: Table.Row) throws(RowProblem) -> String {
    if let title = columns.line(.group, of: row) { return try groups.required(title) }
    guard let group else { throw RowProblem(Fact("csv.noGroup")) }
    return group.name
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
