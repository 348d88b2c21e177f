using Microsoft.Data.Sqlite;

namespace Gigstack.Sandbox.Tests.Hosting;

/// <summary>
/// A data file as a killed sandbox left it, looked at in a copy: opening it repairs it, which is the sandbox's own business.
/// </summary>
internal sealed class CrashedFile
{
    // Each counts what must not be.
    private static readonly (string Problem, string Sql)[] s_halves =
    [
        ("folios missing or given twice", """
            SELECT count(*) FROM (
                SELECT json_extract(body, '$.folio_number') AS folio, row_number() OVER (ORDER BY sequence) AS place
                FROM documents WHERE resource = 'invoices')
            WHERE folio <> place
            """),
        ("counters beside the last folio", """
            SELECT count(*) FROM counters
            WHERE name LIKE 'folio/%' AND value <> (SELECT count(*) FROM documents WHERE resource = 'invoices')
            """),
        ("idempotency keys without an invoice", """
            SELECT count(*) FROM unique_keys WHERE name = 'idempotency_key'
                AND id NOT IN (SELECT id FROM documents WHERE resource = 'invoices')
            """),
        ("invoices without an idempotency key", """
            SELECT count(*) FROM documents WHERE resource = 'invoices'
                AND id NOT IN (SELECT id FROM unique_keys WHERE name = 'idempotency_key')
            """),
        ("invoices without exactly one event that tells them whole", """
            SELECT count(*) FROM documents WHERE resource = 'invoices'
                AND 1 <> (SELECT count(*) FROM events WHERE type = 'invoice.created' AND resource = documents.body)
            """),
        ("events without an invoice", """
            SELECT count(*) FROM events WHERE type = 'invoice.created'
                AND json_extract(resource, '$.uuid') NOT IN (SELECT id FROM documents WHERE resource = 'invoices')
            """),
        ("invoices without their CFDI", """
            SELECT count(*) FROM documents WHERE resource = 'invoices'
                AND id NOT IN (SELECT id FROM documents WHERE resource = 'invoices/cfdi' AND json_extract(body,
                  '$.xml') LIKE '%</cfdi:Comprobante>%')
            """),
        ("CFDIs without an invoice", """
            SELECT count(*) FROM documents
            WHERE resource = 'invoices/cfdi' AND id NOT IN (SELECT id FROM documents WHERE resource = 'invoices')
            """),
        ("invoices without a reference to a client and a service", """
            SELECT count(*) FROM documents WHERE resource = 'invoices'
                AND 2 <> (
                    SELECT count(DISTINCT link.to_resource) FROM document_references AS link
                    JOIN documents AS target ON target.scope = link.scope AND target.resource = link.to_resource AND target.id = link.to_id
                    WHERE link.scope = documents.scope AND link.resource = 'invoices' AND link.id = documents.id
                        AND link.to_resource IN ('clients', 'services'))
            """),
    ];

    private readonly string _file;

    private CrashedFile(string file) => _file = file;

    public static CrashedFile Copy(string from, string to)
    {
        foreach (var ending in (string[])["", "-wal"])
        {
            File.Delete(to + ending);
            if (File.Exists(from + ending))
                File.Copy(from + ending, to + ending);
        }

        File.Delete(to + "-shm");
        return new CrashedFile(to);
    }

    public void IsWhole()
    {
        using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        foreach (var (problem, sql) in s_halves)
            Assert.True(Scalar(connection, sql) is 0L, $"There are {problem}.");
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
