namespace OpenRouterGen.Core.Model;

/// <summary>How a body is written.</summary>
internal enum MediaKind
{
    Json,

    /// <summary>Text, XML included.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Binary,

    /// <summary>JSON values, each in a line or behind a separator.</summary>
    Lines,

    /// <summary>A form with files.</summary>
    Multipart,

    /// <summary>A form without files.</summary>
    UrlEncoded,
}
