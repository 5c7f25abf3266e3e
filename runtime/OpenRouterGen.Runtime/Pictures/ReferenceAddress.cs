namespace OpenRouter.Runtime;

/// <summary>What the address of a reference picture must hold so that the service can come to a picture by it.</summary>
internal static class ReferenceAddress
{
    private const string Data = "data:";
    private const string PictureTypes = "image/";

    /// <summary>What is wrong with an address of http, https or a data URL; null when nothing is. The words never repeat data.</summary>
    public static string? Problem(string address)
    {
        if (UnsendableText.ProblemOf(address) is { } unsendable) return "cannot be sent: " + unsendable;
        if (!address.StartsWith(Data, StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? null : "('" + address + "') names no host";
        }

        // RFC 2397: data:[type][;base64],bytes. Without a type it is plain text.
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || comma == address.Length - 1) return "is a data URL without data";
        var type = address[Data.Length..comma].Split(';')[0].Trim();
        if (IsPicture(type)) return null;
        return "is a data URL of the media type '" + MessageText.Clean(type, MessageText.ShortLimit) + "', which is that of no picture";
    }

    /// <summary>Whether a media type is that of a picture.</summary>
    public static bool IsPicture(string mediaType) =>
        mediaType.StartsWith(PictureTypes, StringComparison.OrdinalIgnoreCase)
        && mediaType.Length > PictureTypes.Length
        && mediaType[PictureTypes.Length] != ';';
}
