/// The named values of an object, in the order in which they were written.
///
/// Names are unique: setting a name again replaces its value and keeps its place. Looking up is
/// linear, which is fastest for the few fields that a record has.
public struct Members: Sendable {
  /// One name with its value.
  public typealias Member = (name: String, value: Value)

  @usableFromInline
  internal var members: [Member]

  /// No members.
  public init() { members = [] }

  /// The given members, in that order; a name that comes again replaces the earlier value.
  public init(_ members: [Member]) {
    self.members = []
    self.members.reserveCapacity(members.count)
    for member in members { self[member.name] = member.value }
  }

  /// The given members, whose names the caller knows to be unique.
  public init(uniqueNames members: [Member]) { self.members = members }

  /// The value of `name`, nil when there is no such member; setting nil removes it.
  public subscript(name: String) -> Value? {
    // A place and not a member, of which name and value would be copied to be looked at.
    get { members.firstIndex { $0.name == name }.map { members[$0].value } }
    set {
      let index = members.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((name, value))
      case (nil, nil): break
      }
    }
  }

  /// The names, in order.
  public var names: [String] { members.map(\.name) }

  /// These members without those named.
  public func removing(_ names: Set<String>) -> Members {
    Members(uniqueNames: members.filter { !names.contains($0.name) })
  }
}

extension Members {
  /// These members, and those of all objects in them: the names in `first` in that order, then the
  /// others by name.
  public func ordered(first: [String] = []) -> Members {
    let sorted = members.sorted { left, right in
      let places = (first.firstIndex(of: left.name), first.firstIndex(of: right.name))
      return switch places {
      case (let left?, let right?): left < right
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.name < right.name
      }
    }
    return Members(uniqueNames: sorted.map { ($0.name, $0.value.ordered(first: first)) })
  }
}

extension Value {
  fileprivate func ordered(first: [String]) -> Value {
    switch self {
    case .object(let members): .object(members.ordered(first: first))
    case .list(let elements): .list(elements.map { $0.ordered(first: first) })
    default: self
    }
  }
}

extension Members: RandomAccessCollection {
  /// Where the first member stands.
  @inlinable
  public var startIndex: Int { members.startIndex }
  /// Just past the last member.
  @inlinable
  public var endIndex: Int { members.endIndex }
  /// The member at `position`.
  @inlinable
  public subscript(position: Int) -> Member { members[position] }
}

extension Members: Equatable {
  /// Whether both have the same names with the same values, in any order.
  public static func == (left: Members, right: Members) -> Bool {
    left.count == right.count && left.allSatisfy { right[$0.name] == $0.value }
  }
}

extension Members: ExpressibleByDictionaryLiteral {
  /// The members as written, in that order.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { (name: $0.0, value: $0.1) })
  }
}

extension Members {
  /// The text of `name`; nil when it is missing or not a text.
  public func text(_ name: String) -> String? { self[name]?.string }

  /// The whole number of `name`; nil when it is missing or not one.
  public func integer(_ name: String) -> Int? { self[name]?.integer }

  /// The whole number in that member, the nearest one in `range` when it lies outside, so that what
  /// a file says can be counted with; nil when it is missing or of another kind.
  public func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
    integer(name).map { Swift.min(Swift.max($0, range.lowerBound), range.upperBound) }
  }

  /// Whether `name` is there and true.
  public func flag(_ name: String) -> Bool { self[name]?.bool ?? false }

  /// The texts of the list `name`, in order; empty when it is missing.
  public func texts(_ name: String) -> [String] { self[name]?.list?.compactMap(\.string) ?? [] }

  /// The record that `name` points to; nil when it is missing.
  @inlinable
  public func reference<Subject>(_ name: String) -> Identifier<Subject>? {
    text(name).map { Identifier($0) }
  }

  /// The records that the list `name` points to, in order; empty when it is missing.
  public func references<Subject>(_ name: String) -> [Identifier<Subject>] {
    texts(name).map { Identifier($0) }
  }
}

extension Members {
  /// Sets `name` to `text`, or leaves it out when nil.
  public mutating func set(_ name: String, _ text: String?) {
    self[name] = text.map(Value.string)
  }

  /// Sets `name` to `number`, or leaves it out when nil.
  public mutating func set(_ name: String, _ number: Int?) {
    self[name] = number.map(Value.integer)
  }

  /// Sets `name` to `texts`, or leaves it out when there are none.
  public mutating func set(_ name: String, _ texts: [String]) {
    self[name] = texts.isEmpty ? nil : .list(texts.map(Value.string))
  }

  /// Sets `name` to point to `record`, or leaves it out when nil.
  public mutating func set<Subject>(_ name: String, _ record: Identifier<Subject>?) {
    set(name, record?.record.rawValue)
  }

  /// Sets `name` to point to `records`, or leaves it out when there are none.
  public mutating func set<Subject>(_ name: String, _ records: [Identifier<Subject>]) {
    set(name, records.map(\.record.rawValue))
  }
}
