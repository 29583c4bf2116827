public import WorkshopModel

extension State {
  /// A place behind all records of `type`.
  public func orderBehindAll(of type: RecordType) -> OrderKey {
    .between(ordered(type).last?.order, nil)
  }

  /// The commands that move the record `key` by so many places among those of its type that are
  /// `included`, up when negative; none when it is there already.
  ///
  /// Mostly that is one place between two others. Where two terminals have put records at the same
  /// place at once there is no room between them: then all get new places in the same order.
  public func moving(
    _ key: RecordKey, by offset: Int, among included: (RecordState) -> Bool = { _ in true }
  ) -> [Command] {
    var records = ordered(key.type, included)
    guard let start = records.firstIndex(where: { $0.key == key }) else { return [] }
    let target = min(max(0, start + offset), records.count - 1)
    guard target != start else { return [] }
    let moved = records.remove(at: start)
    records.insert(moved, at: target)
    let lower = target > 0 ? records[target - 1].order : nil
    let upper = target + 1 < records.count ? records[target + 1].order : nil
    let others = [lower, upper].compactMap(\.self)
    let hasRoom =
      others.allSatisfy(\.isWellFormed) && (others.count < 2 || others[0] < others[1])
    if hasRoom {
      let order = OrderKey.between(lower, upper)
      if order.isWellFormed { return [Self.command(key, order)] }
    }
    return zip(records, OrderKey.row(of: records.count)).map { Self.command($0.key, $1) }
  }

  private static func command(_ key: RecordKey, _ order: OrderKey) -> Command {
    .edit(key, ["order": .string(order.rawValue)])
  }

  /// The records of `type` that stand and are `included`, in the order that people see.
  private func ordered(
    _ type: RecordType, _ included: (RecordState) -> Bool = { _ in true }
  ) -> [(key: RecordKey, order: OrderKey)] {
    let records = states(of: type).filter { !$0.isDeleted && included($0) }.map { record in
      (order: OrderKey(record["order"]?.shown.string), record: record)
    }
    return records.sorted {
      ($0.order, $0.record.created, $0.record.key) < ($1.order, $1.record.created, $1.record.key)
    }.map { ($0.record.key, $0.order) }
  }
}
