/// A round of votes of a group, on its challenges or on something else: how many dots each has, and
/// whether it is done.
///
/// Until it is done nobody sees how the votes stand.
public struct Ballot: RecordValue {
  /// Records of this type.
  public static let type = RecordType.ballot

  /// The numbers that a round can have.
  public static let allowedRounds = 1...99
  /// The dots that a voter can have.
  public static let allowedDots = 1...99
  /// How many people can be told to have been allowed to vote.
  public static let allowedVoters = 1...9_999

  /// The record's name.
  public let id: Identifier<Ballot>
  /// The group that votes.
  public var group: Identifier<Group>
  /// The round, from 1.
  public var round: Int
  /// How the votes are given.
  public var method: Method
  /// How many dots each voter has.
  public var dots: Int
  /// How many of them one challenge may get from one voter; nil when all may go to one.
  public var dotsForOne: Int?
  /// What there is to choose from; empty for all challenges of the group.
  public var items: [VoteItem]
  /// In which words it asks about conclusions: the names of the operations that wrote them.
  public var asked: [String]
  /// How many people could vote; nil where nobody has counted them.
  public var eligible: Int?
  /// Whether it is over, so that its result is shown.
  public var isDone: Bool

  /// A ballot with the given values.
  public init(
    id: Identifier<Ballot>, group: Identifier<Group>, round: Int = 1, method: Method,
    dots: Int = 3, dotsForOne: Int? = nil, items: [VoteItem] = [],
    asked: [String] = [], eligible: Int? = nil, isDone: Bool = false
  ) {
    self.id = id
    self.group = group
    self.round = round
    self.method = method
    self.dots = dots
    self.dotsForOne = dotsForOne
    self.items = items
    self.asked = asked
    self.eligible = eligible
    self.isDone = isDone
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Ballot>, fields: Members) {
    self.id = id
    group = fields.reference("group") ?? Identifier("")
    round = fields.integer("round", in: Self.allowedRounds) ?? 1
    method = fields.text("method").flatMap(Method.init) ?? .secret
    dots = fields.integer("dots", in: Self.allowedDots) ?? 3
    dotsForOne = fields.integer("dotsForOne", in: Self.allowedDots)
    items =
      fields.references("items").map(VoteItem.entry)
      + fields.references("conclusions").map(VoteItem.conclusion)
      + fields.texts("themes").map(VoteItem.theme)
    asked = fields.texts("asked")
    eligible = fields.integer("eligible", in: Self.allowedVoters)
    isDone = fields.flag("done")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("group", group)
    fields.set("round", round)
    fields.set("method", method.rawValue)
    fields.set("dots", dots)
    fields.set("dotsForOne", dotsForOne)
    fields.set("items", items.compactMap(\.entry))
    fields.set("conclusions", items.compactMap(\.conclusion))
    fields.set("themes", items.compactMap(\.theme))
    fields.set("asked", asked)
    fields.set("eligible", eligible)
    if isDone { fields["done"] = true }
    return fields
  }
}

extension Ballot {
  /// How votes are given.
  public enum Method: String, CaseIterable, Sendable {
    /// By each at the terminal that goes round.
    case secret
    /// By hands, which the moderator counts.
    case hands
    /// By each at the terminal that goes round, who says of each conclusion what they think of it.
    case opinions

    /// Whether each gives theirs at the terminal that goes round.
    public var isOnPaper: Bool { self != .hands }
  }
}
