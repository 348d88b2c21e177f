namespace Gigstack.Sandbox.Server.Validation;

/// <summary>The kinds of fields. A check returns the error, or null.</summary>
internal sealed partial class Field
{
    /// <summary>A field that requests cannot set.</summary>
    public static Field Made(string name) => new(name, read: null);

    public static Field Made(string name, Func<FieldContext, JsonNode?> value) => Made(name).Initially(value);

    public static Field Text(string name, Func<string, string?>? check = null) => new(name, reader => reader.Text(name, check));

    public static Field Filled(string name) => new(name, reader => reader.Filled(name));

    public static Field Code(string name, string[] catalog) => new(name, reader => reader.Code(name, catalog));

    public static Field Digits(string name, int count) => new(name, reader => reader.Digits(name, count));

    public static Field Email(string name) => new(name, reader => reader.Email(name));

    public static Field Emails(string name) => new(name, reader => reader.Emails(name));

    public static Field Rfc(string name) => new(name, reader => reader.Rfc(name));

    public static Field Number(string name, Func<decimal, string?>? check = null) => new(name, reader => reader.Number(name, check));

    public static Field Positive(string name) => new(name, reader => reader.Positive(name));

    public static Field Integer(string name, long minimum, long maximum) => new(name, reader => reader.Integer(name, minimum, maximum));

    public static Field Flag(string name) => new(name, reader => reader.Flag(name));

    public static Field Texts(string name, Func<string, string?>? check = null) => new(name, reader => reader.Texts(name, check));

    /// <summary>A free-form object.</summary>
    public static Field Object(string name) => new(name, reader => reader.Object(name));

    public static Field Object(string name, ResourceFields fields) =>
        new(name, reader => reader.Object(name, nested => fields.Read(nested)));

    public static Field Object(string name, Action<FieldReader> fields) => new(name, reader => reader.Object(name, fields));

    /// <summary>An object with the given fields and no others.</summary>
    public static Field ClosedObject(string name, ResourceFields fields) => new(name, reader => reader.Object(name, nested =>
    {
        fields.Read(nested);
        nested.RejectOthers();
    }));

    /// <summary>An array of free-form objects.</summary>
    public static Field FreeObjects(string name) => new(name, reader => reader.FreeObjects(name));

    public static Field Objects(string name, ResourceFields fields) =>
        new(name, reader => reader.Objects(name, nested => fields.Read(nested)));

    public static Field Objects(string name, Action<FieldReader> fields) => new(name, reader => reader.Objects(name, fields));
}
