namespace OpenRouterGen.Core.Model;

/// <summary>The JSON values that have a C# type of the platform.</summary>
internal enum ScalarKind
{
    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary><c>int</c></summary>
    Int32,

    /// <summary><c>long</c></summary>
    Int64,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>decimal</c></summary>
    Decimal,

    /// <summary><c>ReadOnlyMemory&lt;byte&gt;</c>, base64 on the wire</summary>
    Base64,

    /// <summary><c>DateTimeOffset</c>, seconds since 1970 on the wire</summary>
    UnixTime,

    /// <summary><c>DateTimeOffset</c>, RFC 3339 on the wire</summary>
    DateTime,

    /// <summary><c>DateOnly</c></summary>
    Date,

    /// <summary><c>Guid</c></summary>
    Guid,

    /// <summary><c>Uri</c></summary>
    Uri,

    /// <summary><c>JsonElement</c>: any JSON</summary>
    Json,
}
