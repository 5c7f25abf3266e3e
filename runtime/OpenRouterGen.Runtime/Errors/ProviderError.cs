using System.Globalization;
using System.Text;

namespace OpenRouter;

/// <summary>What a provider behind the service says went wrong.</summary>
public sealed record ProviderError
{
    /// <summary>The provider's name; null when the service does not say it.</summary>
    public string? Name { get; init; }

    /// <summary>The provider's own code, as text; null when there is none.</summary>
    public string? Code { get; init; }

    /// <summary>The status that the provider answered, 400 to 599; null when the service does not say it.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's own words, in one line of limited length; null when there are none.</summary>
    public string? Message { get; init; }

    /// <summary>Name, status or code, and message.</summary>
    internal string Words()
    {
        var status = Status?.ToString(CultureInfo.InvariantCulture);
        var who = string.Join(' ', new[] { Name ?? "the provider", status, Code }.OfType<string>());
        return Message is null ? who : who + ": " + Message;
    }

    // The message may repeat what was sent.
    private bool PrintMembers(StringBuilder builder) =>
        Runtime.MemberText.Write(builder, $"{nameof(Name)} {nameof(Code)} {nameof(Status)}", Name, Code, Status);
}
