public import SessionEngine
import SessionStorage
import Testing
import WorkshopModel

/// The workshop of 2019 as it is built into the program.
///
/// - Throws: When the catalogue does not have it or its file is not a session.
public func exampleSession(_ replica: String = "test") throws -> Session {
  let item = try #require(Catalogue.examples.first { $0.id == "igf-2019-day0" })
  let adoption = try Adoption(try SessionFile(item.bytes).document, onto: OperationSet())
  var session = Session(id: "igf-2019-day0", replica: ReplicaID(rawValue: replica))
  session.receive(adoption.operations)
  return session
}
