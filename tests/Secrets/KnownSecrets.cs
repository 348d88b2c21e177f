using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Runtime;

namespace GigstackTests;

/// <summary>
/// The secrets that tests use. Nobody needs to register them: they are learnt from what is sent (the header Authorization, and headers,
/// cookies and query parameters whose name says so), and from values that are printed (properties whose name says so). A secret that
/// is only in bodies, or is used before it is learnt, contains one of <see cref="s_marks"/>: tests/Architecture checks the literals in tests.
/// </summary>
internal static partial class KnownSecrets
{
    // What is shorter is a word, as for the runtime (SentSecrets).
    private const int MinLength = 8;

    // The last is "user:sk_live_5ecret" in Base64.
    private static readonly string[] s_marks =
    [
        "5ecret", "P4SSW0RD", "0pen-sesame", "s3cret", "12345678a", "It's a Secret", "whsec_h", "sk_test_", "dXNlcjpza19saXZl",
    ];

    private static readonly ConcurrentDictionary<string, byte> s_learnt = new();

    public static IEnumerable<string> All => s_marks.Concat(s_learnt.Keys);

    public static int Count => s_marks.Length + s_learnt.Count;

    public static void Begin() => DiagnosticListener.AllListeners.Subscribe(new Listeners());

    public static bool In(string text)
    {
        foreach (var mark in s_marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
                return true;
        }
        foreach (var (secret, _) in s_learnt)
        {
            if (text.Contains(secret, StringComparison.Ordinal))
                return true;
        }
        return Generated().IsMatch(text);
    }

    /// <summary>Learns the secrets in the properties of a value.</summary>
    public static void Learn(object value)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            if (property.GetIndexParameters().Length > 0)
                continue;
            var held = property.GetValue(value);
            if (PropertyName().IsMatch(property.Name) && held is string or Optional<string> or Optional<string?>)
                Learn(held.ToString()!);
            else if (held is IEnumerable items and not string and not IDictionary)
                LearnItems(items);
            else if (held is not null && held.GetType().GetMethod("<Clone>$") is not null)
                Learn(held);
        }
    }

    private static void LearnItems(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is not null && item.GetType().GetMethod("<Clone>$") is not null)
                Learn(item);
        }
    }

    private static void Learn(string secret)
    {
        if (secret.Length >= MinLength)
            s_learnt.TryAdd(secret, 0);
    }

    private static void Learn(HttpRequestMessage request)
    {
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            foreach (var value in values)
            {
                if (name is "Authorization" or "Proxy-Authorization")
                    LearnAuthorization(value);
                else if (name == "Cookie")
                    LearnPairs(value, ';');
                else if (ParameterName().IsMatch(name))
                    Learn(value);
            }
        }
        LearnPairs(request.RequestUri?.Query.TrimStart('?') ?? "", '&');
    }

    private static void LearnAuthorization(string value)
    {
        var credential = value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        Learn(credential);
        var buffer = new byte[credential.Length];
        if (value.StartsWith("Basic ", StringComparison.Ordinal) && Convert.TryFromBase64String(credential, buffer, out var length))
            Learn(Uri.UnescapeDataString(Encoding.UTF8.GetString(buffer, 0, length).Split(':', 2)[^1]));
    }

    private static void LearnPairs(string pairs, char separator)
    {
        foreach (var pair in pairs.Split(separator))
        {
            if (pair.Split('=', 2) is [var name, var value] && ParameterName().IsMatch(name))
            {
                Learn(value);
                Learn(Uri.UnescapeDataString(value));
            }
        }
    }

    // Secrets of webhooks, which a Sandbox makes, and private keys.
    [GeneratedRegex("whsec_[A-Za-z0-9+/=]{16}|PRIVATE KEY-----")]
    private static partial Regex Generated();

    // Neither idempotency keys, which exceptions have on purpose, nor cursors.
    [GeneratedRegex("^(?!.*(idempot|page|next|cursor)).*(api.?key|token|secret|password|session|auth|signature)", RegexOptions.IgnoreCase)]
    private static partial Regex ParameterName();

    [GeneratedRegex("password|passphrase|keypass|secret|token|credential|ciec|privatekey|apikey", RegexOptions.IgnoreCase)]
    private static partial Regex PropertyName();

    private sealed class Listeners : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            // This event, unlike those of later versions, starts no activity.
            if (value.Name == "HttpHandlerDiagnosticListener")
                value.Subscribe(new Requests(), static name => name == "System.Net.Http.Request");
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Requests : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value?.GetType().GetProperty("Request", BindingFlags.Instance | BindingFlags.Public)?.GetValue(value.Value)
                is HttpRequestMessage request)
            {
                Learn(request);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
