public import WorkshopModel

/// Somebody in one line, as they are typed: "Amina Otieno; Ministry of ICT; government; II".
///
/// Parts are separated by semicolons, tabs or bars, or by commas where there is nothing else. The
/// first is the name. A sector and a group of the workshop are known wherever they stand; what is
/// left is the organisation, then the sector, then the group. A part may be empty, which keeps the
/// place of the others.
public struct PersonLine: Equatable, Sendable {
  /// The parts in the order name, organisation, sector, group; empty where nothing is said.
  public let fields: [String]
  /// What is wrong with how it is written, with the way out; nil when nothing is.
  public let flaw: Fact?

  /// Reads `line`, with the groups and sectors of `state`.
  public init(_ line: String, _ state: State) {
    self.init(line, groups: .groups(state), sectors: .sectors(state))
  }

  init(_ line: String, groups: ImportNames, sectors: ImportNames) {
    let parts = Self.parts(of: line)
    if parts.count == 4 || parts.contains("") && parts.count < 4 {
      fields = parts + Array(repeating: "", count: 4 - parts.count)
      flaw = nil
      return
    }
    var found = Array(repeating: "", count: 4)
    found[0] = parts.first ?? ""
    var rest: [String] = []
    for part in parts.dropFirst() {
      if found[2].isEmpty, sectors.id(part) != nil {
        found[2] = part
      } else if found[3].isEmpty, groups.id(part) != nil {
        found[3] = part
      } else {
        rest.append(part)
      }
    }
    for place in 1...3 where found[place].isEmpty && !rest.isEmpty {
      found[place] = rest.removeFirst()
    }
    fields = found
    flaw = rest.isEmpty ? nil : Fact("csv.personParts", ["rest": .list(rest)])
  }

  private static func parts(of line: String) -> [String] {
    let separator = [";", "\t", "|"].first { line.contains($0) }
    let pieces = line.split(
      separator: separator ?? ",", omittingEmptySubsequences: false)
    let parts = pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    // "Otieno, Amina" is one name.
    let isName =
      separator == nil && parts.count == 2
      && TurnedName.isUsual(
        among: [line], besideOrganisations: false)
    return isName ? [parts.joined(separator: ", ")] : parts
  }
}

extension Table {
  /// The list that `text` makes, a line each, as ``PersonLine`` has it; empty lines are left out.
  public init(people text: String, _ state: State) {
    let groups = ImportNames.groups(state)
    let sectors = ImportNames.sectors(state)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    let rows = lines.enumerated().compactMap { index, line -> Row? in
      guard !line.allSatisfy(\.isWhitespace) else { return nil }
      let person = PersonLine(String(line), groups: groups, sectors: sectors)
      return Row(line: index + 1, fields: person.fields, flaw: person.flaw)
    }
    let headings: [ImportSubject] = [.name, .organisation, .sector, .group]
    self.init(headings: headings.map(\.rawValue), rows: rows)
  }
}
