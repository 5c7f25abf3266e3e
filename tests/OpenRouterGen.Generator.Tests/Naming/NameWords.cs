namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Words that meet each other, the language, or what emitted code has already.</summary>
internal static class NameWords
{
    private static readonly string[] s_all =
    [
        // What is made of an operation, and words that would become the same.
        "get", "tryGet", "try_get", "getAsync", "get-thing", "getThing", "GetThing", "get_thing", "URLGet", "UrlGet", "url-get", "getStreaming",
        "getItems", "getTo",
        "getStreamingTo", "getFromForm", "getRequest", "getEvents", "getOperation", "getDownload", "getParameters", "s_getOperation", "list", "listParameters",
        "list_parameters",

        // What methods call their own.
        "request", "options", "cancellationToken", "CancellationToken", "parameters", "body", "target", "stream", "parts", "call", "item", "check", "next",
        "token", "answer",
        "response", "items", "events", "i", "r", "v", "w", "e", "reader", "writer", "name", "additional", "builder", "form", "item0", "at0", "nameof",
        "transport", "_transport",

        // What types have.
        "value", "Value", "values", "_value", "read", "write", "equals", "clone", "validate", "isSet", "is_set", "isWritten", "toString", "getHashCode",
        "getType", "finalize",
        "memberwiseClone", "referenceEquals", "equalityContract", "printMembers", "tryGetValue", "dispose", "additionalProperties", "deconstruct",
        "s_known", "s_tags",
        "hasGet", "has_get", "get_value", "getValue", "get_Value", "set_get", "op_Implicit", "tell",

        // Types, and names of the language.
        "client", "Client", "images", "Images", "imagesClient", "types", "Types", "jsonResolver", "R", "System", "Task", "string", "object", "int", "class",
        "record", "file",
        "field", "var", "await", "async", "default", "this", "base", "OpenRouter", "Runtime", "RequestOptions",

        // Hardly words.
        "1", "01", "_", "__", "", "*", "-1", "a", "A", "ä",
    ];

    /// <summary>A few of them, and none twice.</summary>
    public static IReadOnlyList<string> Draw(Random random, int count)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);

        // Words that stand near each other in the list meet more often.
        var near = random.Next(s_all.Length);
        while (words.Count < count)
        {
            words.Add(random.Next(3) > 0 ? s_all[(near + random.Next(12)) % s_all.Length] : s_all[random.Next(s_all.Length)]);
        }

        return [.. words];
    }
}
