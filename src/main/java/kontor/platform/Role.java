package kontor.platform;

/** What a person does in the company; it says what he may do, his audiences say what he may see. */
public enum Role {
  /** Leads customers; also the key account manager. */
  MANAGER,
  /** Service and back office. */
  STAFF,
  /** Leads a sales team: approvals, forecast, workload. */
  HEAD,
  /** Another department, such as the warehouse: only what waits for it. */
  DEPARTMENT,
  /** Users, rights, fields, templates, integrations. Reads no confined record by it. */
  ADMIN
}
