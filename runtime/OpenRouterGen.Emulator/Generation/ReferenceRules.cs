using System.Buffers.Text;
using OpenRouter.Emulator.Serving;

namespace OpenRouter.Emulator.Generation;

/// <summary>What an input reference may be. The emulator looks at the address only and fetches nothing.</summary>
internal static class ReferenceRules
{
    private const string PartType = "image_url";
    private const string Base64Mark = ";base64,";

    public static ServiceError? FirstRefusal(IReadOnlyList<ImageReference>? references)
    {
        for (var i = 0; i < references?.Count; i++)
        {
            var place = FormattableString.Invariant($"input_references[{i}]");
            if (references[i].Url is not { } url) return ServiceError.Invalid($"'{place}.type' must be '{PartType}', with an address at 'image_url.url'.");
            if (IsAddress(url)) continue;
            return new(400, "invalid_image", $"'{place}.image_url.url' must be an http(s) address or a data URL of an image in base64.");
        }
        return null;
    }

    private static bool IsAddress(string url) =>
        url.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? IsImageData(url)
            : Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static bool IsImageData(string url)
    {
        var mark = url.IndexOf(Base64Mark, StringComparison.OrdinalIgnoreCase);
        return mark > 0 && url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase)
            && Base64.IsValid(url.AsSpan(mark + Base64Mark.Length), out var bytes) && bytes > 0;
    }
}
