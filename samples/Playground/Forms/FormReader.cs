using Microsoft.AspNetCore.Http;
using Playground.Serving;

namespace Playground.Forms;

/// <summary>Reads what the page sends of its form. Empty fields are not set.</summary>
internal static class FormReader
{
    public const int MostOthers = 3;

    // What the form sets by other fields.
    private static readonly string[] s_own = ["p.model", "p.prompt", "p.provider", "p.input_references", "p.stream"];

    private const int LongestPrompt = 32_000;
    private const int LongestText = 4_000;

    /// <exception cref="Refusal">The form is none, or holds more than a request can.</exception>
    public static FormValues Read(IFormCollection form)
    {
        var values = new FormValues
        {
            Model = form["model"].ToString(),
            Provider = form["provider"].ToString() is { Length: > 0 } provider ? provider : null,
            Prompt = form["prompt"].ToString().ReplaceLineEndings("\n"),
            Others = [.. form["also"].OfType<string>().Where(id => id != form["model"]).Distinct()],
            Parameters = Texts(form, "p."),
            Options = Texts(form, "o."),
            References = [.. form["reference"].OfType<string>()],
        };
        if (values.Prompt.Length > LongestPrompt) throw Refusal.BadRequest($"The prompt has more than {LongestPrompt} characters. Shorten it.");
        if (values.Others.Count > MostOthers) throw Refusal.BadRequest($"At most {MostOthers + 1} models run side by side. Leave some out.");
        if (values.References.Count > RequestBuilder.MostReferences) throw Refusal.BadRequest($"At most {RequestBuilder.MostReferences} references are sent.");
        if (values.References.FirstOrDefault(reference => !IsReference(reference)) is not null)
            throw Refusal.BadRequest("A reference is an address of http or https, or an uploaded picture.");
        return values;
    }

    private static Dictionary<string, string> Texts(IFormCollection form, string prefix)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in form)
        {
            var text = value.ToString().Trim();
            if (!key.StartsWith(prefix, StringComparison.Ordinal) || key.Length == prefix.Length || text.Length == 0) continue;
            if (text.Length > LongestText || key.Length > 100) throw Refusal.BadRequest($"The text of '{key[prefix.Length..]}' is too long.");
            if (prefix == "o." && !key[prefix.Length..].Contains('.', StringComparison.Ordinal)) throw Refusal.BadRequest($"'{key}' names no provider.");
            if (s_own.Contains(key)) throw Refusal.BadRequest($"'{key[2..]}' has a field of its own.");
            texts[key[prefix.Length..]] = text;
        }

        return texts;
    }

    private static bool IsReference(string reference) => ReferenceName.IsUploaded(reference)
        || (Uri.TryCreate(reference, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && reference.Length <= LongestText);
}
