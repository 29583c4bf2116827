/// The seeds of the random histories that a test plays: the one in `DAYZERO_SEED`, else as many as
/// `DAYZERO_HISTORIES` says, or `usual`.
public func seeds(_ usual: Int) -> [UInt64] {
  if let seed = setting("DAYZERO_SEED").flatMap({ UInt64($0) }) { return [seed] }
  let count = setting("DAYZERO_HISTORIES").flatMap { Int($0) } ?? usual
  return Array(0..<UInt64(count))
}
