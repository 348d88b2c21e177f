using System.Text.Json.Serialization;
using Gigstack;

namespace GigstackTests.SourceGeneration;

// As it is in docs/extending.md.
[JsonSerializable(typeof(Client))]
[JsonSerializable(typeof(IReadOnlyList<Invoice>))]
internal sealed partial class ShopJson : JsonSerializerContext;
