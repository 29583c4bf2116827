import WorkshopModel

/// What was said of lists before, for the next one; never a name of anybody.
///
/// What is said of sectors and columns holds for every session, by title, what is said of groups for
/// the session in which it was said alone: elsewhere the same word means another group.
public struct ImportMemory: Equatable, Sendable {
  /// What somebody said of a column, a sector or a group.
  public struct Item: Equatable, Sendable {
    /// What it is about.
    public enum Kind: String, CaseIterable, Sendable {
      case column, sector, group
    }

    /// What it is about.
    public let kind: Kind
    /// The heading, or what rows say, as ``ImportMapping/key(of:)`` has it.
    public let text: String
    /// The subject of the column, the title of the sector or the number of the group; empty for a
    /// column that is not used and for a field that stays empty.
    public let meaning: String
    /// The name of the session that it holds for; nil for all.
    public let session: String?

    /// What was said of `text`.
    public init(kind: Kind, text: String, meaning: String, session: String? = nil) {
      self.kind = kind
      self.text = text
      self.meaning = meaning
      self.session = session
    }

    fileprivate func isAboutTheSame(as other: Item) -> Bool {
      kind == other.kind && text == other.text && session == other.session
    }
  }

  /// The most that is remembered; what was said longest ago is forgotten first.
  public static let limit = 500

  /// What is remembered, what was said last at the end.
  public private(set) var items: [Item]

  /// What `items` say, the last ones of each and no more than ``limit``.
  public init(_ items: [Item] = []) {
    self.items = []
    for item in items { remember(item) }
  }

  private mutating func remember(_ item: Item) {
    items.removeAll { $0.isAboutTheSame(as: item) }
    items.append(item)
    if items.count > Self.limit { items.removeFirst(items.count - Self.limit) }
  }

  /// What is remembered and makes sense in `state`; a sector that is not there is not added again.
  ///
  /// - Parameters:
  ///   - state: The session that a list is to be taken into.
  ///   - session: Its name.
  /// - Returns: What was chosen for earlier lists.
  public func mapping(for state: State, session: String) -> ImportMapping {
    let groups = ImportNames.groups(state)
    let sectors = ImportNames.sectors(state)
    var mapping = ImportMapping()
    for item in items where item.session == nil || item.session == session {
      switch item.kind {
      case .column:
        if item.meaning.isEmpty {
          mapping[column: item.text] = .unused
        } else if let subject = ImportSubject(rawValue: item.meaning),
          ImportSubject.ofPeople.contains(subject)
        {
          mapping[column: item.text] = .about(subject)
        }
      case .sector: mapping[.sector, item.text] = Self.meaning(of: item, sectors)
      case .group: mapping[.group, item.text] = Self.meaning(of: item, groups)
      }
    }
    return mapping
  }

  private static func meaning(of item: Item, _ names: ImportNames) -> ImportMapping.Meaning? {
    guard !item.meaning.isEmpty else { return .nothing }
    return names.id(item.meaning).map { .record(RecordID(rawValue: $0)) }
  }

  /// Takes note of what was chosen for a list that was taken in, as far as the list has it.
  ///
  /// Whatever may be the name of somebody, in the list or in the session, is not remembered; nor are
  /// the letters of columns without headings.
  ///
  /// - Parameters:
  ///   - mapping: What was chosen.
  ///   - table: The list.
  ///   - state: The session with the list in it.
  ///   - session: Its name.
  public mutating func remember(
    _ mapping: ImportMapping, of table: Table, in state: State, session: String
  ) {
    let words = ListWords(table, state, by: mapping)
    for heading in words.headings {
      guard let column = mapping[column: heading] else { continue }
      remember(Item(kind: .column, text: heading, meaning: column.name))
    }
    for (subject, kind) in [(ImportSubject.sector, Item.Kind.sector), (.group, .group)] {
      let known = subject == .group ? ImportNames.groups(state) : .sectors(state)
      for text in words.values(of: subject) {
        guard let title = mapping[subject, text].flatMap({ Self.title(of: $0, known) }) else {
          continue
        }
        let place = subject == .group ? session : nil
        remember(Item(kind: kind, text: text, meaning: title, session: place))
      }
    }
  }

  private static func title(of meaning: ImportMapping.Meaning, _ known: ImportNames) -> String? {
    switch meaning {
    case .nothing: ""
    case .record(let id): known.title(of: id.rawValue)
    case .new(let title): known.id(title).flatMap(known.title)
    }
  }
}

extension ImportMapping.Column {
  /// The subject's name; empty for none.
  fileprivate var name: String {
    switch self {
    case .about(let subject): subject.rawValue
    case .unused: ""
    }
  }
}
