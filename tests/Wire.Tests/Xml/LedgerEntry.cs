using System.Xml.Serialization;

namespace WireTests.Xml;

/// <summary>What a .NET server would write for Entry of XmlLedger.yaml.</summary>
[XmlRoot("entry", Namespace = "urn:ledger")]
[XmlType(Namespace = "urn:ledger")]
public sealed class LedgerEntry
{
    [XmlAttribute("id")]
    public long Id { get; set; }

    [XmlAttribute("currency")]
    public string? Currency { get; set; }

    [XmlElement("amount")]
    public decimal Amount { get; set; }

    [XmlElement("rate")]
    public double Rate { get; set; }

    [XmlElement("when")]
    public DateTime When { get; set; }

    [XmlElement("due", DataType = "date")]
    public DateTime Due { get; set; }

    [XmlElement("paid")]
    public bool Paid { get; set; }

    [XmlElement("status")]
    public LedgerStatus Status { get; set; }

    [XmlElement("key")]
    public Guid Key { get; set; }

    [XmlElement("data")]
    public byte[]? Data { get; set; }

    [XmlElement("memo", IsNullable = true)]
    public string? Memo { get; set; }

    [XmlElement("limit", IsNullable = true)]
    public int? Limit { get; set; }

    [XmlElement("party")]
    public LedgerParty? Party { get; set; }

    [XmlElement("tag")]
    public List<string> Tags { get; set; } = [];

    [XmlArray("lines")]
    [XmlArrayItem("line")]
    public List<LedgerLine> Lines { get; set; } = [];
}

public enum LedgerStatus
{
    [XmlEnum("open")]
    Open,

    [XmlEnum("closed")]
    Closed,
}

[XmlType(Namespace = "urn:ledger")]
public sealed class LedgerParty
{
    [XmlElement("name", Namespace = "urn:party")]
    public string Name { get; set; } = "";

    [XmlElement("parent")]
    public LedgerParty? Parent { get; set; }
}

[XmlType(Namespace = "urn:ledger")]
public sealed class LedgerLine
{
    [XmlAttribute("sku")]
    public string Sku { get; set; } = "";

    [XmlElement("quantity")]
    public int Quantity { get; set; }

    [XmlElement("note")]
    public string? Note { get; set; }
}
