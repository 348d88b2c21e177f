namespace Gigstack.Sandbox.Inspector.Recording;

/// <summary>The latest requests. What it keeps is bounded by number and by bytes.</summary>
internal sealed class RequestLog
{
    public const int MostRecords = 200;

    public const long MostBytes = 8 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<RequestRecord> _records = new();
    private long _number;
    private long _size;

    /// <summary>Called with each record, in order.</summary>
    public Action<RequestRecord>? Added { get; set; }

    /// <summary>The records, the oldest first.</summary>
    public IReadOnlyList<RequestRecord> Records
    {
        get
        {
            lock (_lock)
                return [.. _records];
        }
    }

    public RequestRecord? Find(long number)
    {
        lock (_lock)
            return _records.FirstOrDefault(record => record.Number == number);
    }

    public void Add(RequestRecord record)
    {
        record = record.Measured();
        lock (_lock)
        {
            record = record with { Number = ++_number };
            _records.Enqueue(record);
            _size += record.Size;
            while (_records.Count > MostRecords || (_size > MostBytes && _records.Count > 1))
                _size -= _records.Dequeue().Size;
            Added?.Invoke(record);
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _records.Clear();
            _size = 0;
        }
    }
}
