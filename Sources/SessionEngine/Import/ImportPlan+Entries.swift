public import WorkshopModel

extension ImportPlan {
  /// What taking `table` in as entries would do.
  ///
  /// A row is an entry with at least a text, a kind and a role. Where it says nothing of its
  /// release, its role decides. A row that says the same as an entry that is there is left out.
  ///
  /// - Parameters:
  ///   - table: The entries.
  ///   - state: The session as it stands.
  ///   - group: The group of entries that name none; nil refuses them.
  /// - Returns: What would be done.
  /// - Throws: ``ImportError`` when the columns cannot be told.
  public static func entries(
    in table: Table, _ state: State, group: Identifier<Group>? = nil
  ) throws(ImportError) -> ImportPlan {
    let columns = try ImportColumns(table, ImportSubject.ofEntries, needing: [.text])
    let reader = EntryReader(columns, state, group: group)
    var plan = ImportPlan(of: .entry, columns: columns)
    var known = KnownRecords(of: .entry, in: state)
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

/// Reads rows that are entries.
private struct EntryReader {
  private let columns: ImportColumns
  private let groups, sectors, roles, kinds: ImportNames
  private let releases = ImportNames.releases
  private let group: Identifier<Group>?
  /// How far entries in a role may travel unless they say otherwise.
  private let defaults: [String: Release]

  init(_ columns: ImportColumns, _ state: State, group: Identifier<Group>?) {
    self.columns = columns
    self.group = group
    groups = .groups(state)
    sectors = .sectors(state)
    roles = .roles(state)
    kinds = .kinds(state)
    defaults = Dictionary(
      state.all(Role.self).compactMap { role in role.release.map { (role.id.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  func fields(of row: Table.Row) throws(RowProblem) -> Members {
    if let flaw = row.flaw { throw RowProblem(flaw) }
    guard let text = columns.text(.text, of: row) else {
      throw RowProblem(Fact("csv.noText"))
    }
    var fields = Members()
    fields.set("group", try group(of: row))
    fields.set("kind", try record(.kind, kinds, of: row))
    let role = try record(.role, roles, of: row)
    fields.set("role", role)
    fields.set("sector", try optional(.sector, sectors, of: row))
    fields.set("organisation", columns.line(.organisation, of: row))
    fields.set("text", text)
    fields.set("themes", themes(of: row))
    let release = try optional(.release, releases, of: row)
    fields.set("release", release ?? (defaults[role] ?? .quote).rawValue)
    fields.set("source", columns.text(.source, of: row))
    fields.set("asOf", columns.line(.asOf, of: row))
    fields.set("note", columns.text(.note, of: row))
    if columns.line(.demonstration, of: row) == "true" { fields["demonstration"] = true }
    return fields
  }

  private func group(of row: Table.Row) throws(RowProblem) -> String {
    if let name = try optional(.group, groups, of: row) { return name }
    guard let group else { throw RowProblem(Fact("csv.noGroup")) }
    return group.name
  }

  private func record(
    _ subject: ImportSubject, _ names: ImportNames, of row: Table.Row
  ) throws(RowProblem) -> String {
    guard let name = try optional(subject, names, of: row) else {
      throw RowProblem(Fact("csv.lacks", ["subject": .text(subject.rawValue)]))
    }
    return name
  }

  private func optional(
    _ subject: ImportSubject, _ names: ImportNames, of row: Table.Row
  ) throws(RowProblem) -> String? {
    guard let title = columns.line(subject, of: row) else { return nil }
    return try names.required(title)
  }

  /// The themes, which semicolons separate, or commas where there are none; each once.
  private func themes(of row: Table.Row) -> [String] {
    var themes: [String] = []
    let text = columns.line(.themes, of: row) ?? ""
    let separator: Character = text.contains(";") ? ";" : ","
    for part in text.split(separator: separator) {
      let theme = part.split(separator: " ").joined(separator: " ")
      if !theme.isEmpty, !themes.contains(theme) { themes.append(theme) }
    }
    return themes
  }
}
