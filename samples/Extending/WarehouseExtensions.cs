using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Gigstack.Runtime;

// The namespace of the generated client: each type below is one part of a generated type, or uses them.
namespace Warehouse;

/// <summary>A record with a computed property. It is not sent, and does not take part in equality.</summary>
public sealed partial record Order
{
    [JsonIgnore]
    public decimal Total => Lines.Sum(static line => line.Quantity * line.UnitPrice);
}

/// <summary>A record that checks itself, in the way that forms of ASP.NET Core know too.</summary>
public sealed partial record NewOrder : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Lines.Count == 0)
            yield return new ValidationResult("An order has at least one line.", [nameof(Lines)]);
        if (DeliverBefore < DeliverAfter)
            yield return new ValidationResult("DeliverBefore is earlier than DeliverAfter.", [nameof(DeliverBefore)]);
    }
}

/// <summary>An option of our own. Options are copied when a client is created, so OnCopying takes it along.</summary>
public sealed partial class WarehouseClientOptions
{
    public string? Store { get; set; }

    partial void OnCopying(WarehouseClientOptions other) => Store = other.Store;
}

/// <summary>Hooks of the client: they see each attempt of all calls. The credential is added after OnSending.</summary>
public partial class WarehouseClient
{
    private int _sent;
    private int _failed;

    /// <summary>A sum for a dashboard.</summary>
    public string Summary => $"{_sent} attempts sent, {_failed} failed";

    partial void OnSending(ApiCallContext context)
    {
        Interlocked.Increment(ref _sent);
        if (((WarehouseClientOptions)context.Options).Store is { } store)
            context.Request.Headers.Add("X-Store", store);
    }

    partial void OnReceived(ApiCallContext context)
    {
        if (context.Response?.IsSuccessStatusCode != true)
            Interlocked.Increment(ref _failed);
        Console.WriteLine($"  hook: {context.OperationId}, attempt {context.Attempt}: {context.Response?.StatusCode}");
    }
}

/// <summary>A method of our own in the group of operations, made of two calls.</summary>
public partial class OrdersClient
{
    /// <summary>Checks an order, creates it, and waits until it is packed.</summary>
    /// <exception cref="ValidationException">The order is not valid. Nothing is sent.</exception>
    public virtual async Task<Order> CreateAndPackAsync(NewOrder order, CancellationToken cancellationToken = default)
    {
        Validator.ValidateObject(order, new ValidationContext(order), validateAllProperties: true);
        var created = await CreateAsync(order, cancellationToken: cancellationToken);
        while (created.State == OrderState.Received)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            created = await GetAsync(created.Number, cancellationToken);
        }

        return created;
    }
}
