public import SessionEngine
public import WorkshopModel

extension Insight {
  /// What the entries of `session` show, topic by topic, the most telling of each first.
  ///
  /// The same session gives the same insights, and so does one that differs only in the order in
  /// which its entries were made.
  ///
  /// - Parameters:
  ///   - session: The session as it stands now.
  ///   - group: The group to look at alone; ways and like wordings are looked for elsewhere, too.
  ///     Nil for all groups.
  ///   - words: The words of the sentences.
  /// - Returns: The insights, by topic; none when nothing was entered.
  /// - Complexity: near linear in the number of entries, see ``LikeTexts``.
  public static func all(
    of session: Session, in group: Identifier<Group>? = nil, words: InsightWords = .english
  ) -> [Insight] {
    let material = Material(session, in: group)
    return InvolvementFinder(material, words).insights
      + ChallengeFinder(material, words).insights
      + AssociationFinder(material, words).insights
      + EffortFinder(material, words).insights
      + ExchangeFinder(material, words).insights
      + SharedFinder(material, words).insights
      + LedgerFinder(material, words).insights
      + RoundFinder(material, words).insights
      + StageFinder(material, words).insights
  }
}
