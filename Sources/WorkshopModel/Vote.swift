/// What one voter gives one item: a record each, never a counter, so that merging counts right.
public struct Vote: RecordValue {
  /// Records of this type.
  public static let type = RecordType.vote

  /// The dots that one voter can give one challenge; the hands that can be counted for it.
  public static let allowedDots = 0...99

  /// The record's name.
  public let id: Identifier<Vote>
  /// Who votes, as a name that says nothing of the person.
  public var voter: String
  /// What the vote is for.
  public var item: VoteItem
  /// The round, from 1.
  public var round: Int
  /// The round's own record, by whose rule it was given; nil in files of version 1.0, in which the
  /// round's number and the item's group have to tell.
  public var ballot: Identifier<Ballot>?
  /// How many dots, 0 for a vote taken back; 1 for an opinion.
  public var dots: Int
  /// What the voter thinks of it, in a round of opinions; nil in others.
  public var opinion: Opinion?
  /// What somebody has to say of it, apart from what they gave, so that nobody can tell whose it is;
  /// nil for nothing.
  public var remark: String?

  /// A vote with the given values.
  public init(
    id: Identifier<Vote>, voter: String, item: VoteItem, round: Int = 1,
    ballot: Identifier<Ballot>? = nil, dots: Int = 1, opinion: Opinion? = nil,
    remark: String? = nil
  ) {
    self.id = id
    self.voter = voter
    self.item = item
    self.round = round
    self.ballot = ballot
    self.dots = dots
    self.opinion = opinion
    self.remark = remark
  }

  /// The record with the given fields, see ``RecordValue/init(id:fields:)``.
  public init(id: Identifier<Vote>, fields: Members) {
    self.id = id
    voter = fields.text("voter") ?? ""
    let conclusion = fields.reference("conclusion").map(VoteItem.conclusion)
    let other = conclusion ?? fields.text("theme").map(VoteItem.theme)
    item = fields.reference("item").map(VoteItem.entry) ?? other ?? .entry(Identifier(""))
    round = fields.integer("round", in: Ballot.allowedRounds) ?? 1
    ballot = fields.reference("ballot")
    dots = fields.integer("dots", in: Self.allowedDots) ?? 1
    opinion = fields.text("opinion").flatMap(Opinion.init)
    remark = fields.text("remark")
  }

  /// The fields that say something, in the order of the file.
  public var fields: Members {
    var fields = Members()
    fields.set("voter", voter)
    fields.set("item", item.entry)
    fields.set("conclusion", item.conclusion)
    fields.set("theme", item.theme)
    fields.set("round", round)
    fields.set("ballot", ballot)
    fields.set("dots", dots)
    fields.set("opinion", opinion?.rawValue)
    fields.set("remark", remark)
    return fields
  }
}
