using System.Globalization;

namespace OpenRouter.Runtime;

/// <summary>The options that a text can set, each with how it is read: in every culture alike. What is wrong is returned; no word repeats the text.</summary>
internal static class OptionSetter
{
    private const string NoTime = "it must be a time such as '00:05:00', or 'infinite'";
    private const string NoNumber = "it must be a whole number";

    private static readonly Dictionary<string, Func<OpenRouterClientOptions, string, string?>> s_setters = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(OpenRouterClientOptions.ApiKey)] = Text(static (options, text) => options.ApiKey = text),
        [nameof(OpenRouterClientOptions.BaseAddress)] = Address,
        [nameof(OpenRouterClientOptions.AllowInsecureHttp)] = Flag(static (options, flag) => options.AllowInsecureHttp = flag),
        [nameof(OpenRouterClientOptions.AppUrl)] = Text(static (options, text) => options.AppUrl = new Uri(text, UriKind.RelativeOrAbsolute)),
        [nameof(OpenRouterClientOptions.AppTitle)] = Text(static (options, text) => options.AppTitle = text),
        [nameof(OpenRouterClientOptions.AppCategories)] = Text(static (options, text) => options.AppCategories = List(text)),
        [nameof(OpenRouterClientOptions.Timeout)] = Time(static (options, time) => options.Timeout = time),
        [nameof(OpenRouterClientOptions.ConnectTimeout)] = Time(static (options, time) => options.ConnectTimeout = time),
        [nameof(OpenRouterClientOptions.FirstByteTimeout)] = Time(static (options, time) => options.FirstByteTimeout = time),
        [nameof(OpenRouterClientOptions.IdleTimeout)] = Time(static (options, time) => options.IdleTimeout = time),
        [nameof(OpenRouterClientOptions.MaxRetries)] = Number(0, static (options, number) => options.MaxRetries = number),
        [nameof(OpenRouterClientOptions.RetryUnknownOutcomes)] = Flag(static (options, flag) => options.RetryUnknownOutcomes = flag),
        [nameof(OpenRouterClientOptions.AllowBodyCopies)] = Flag(static (options, flag) => options.AllowBodyCopies = flag),
        [nameof(OpenRouterClientOptions.CaptureContent)] = Flag(static (options, flag) => options.CaptureContent = flag),
        [nameof(OpenRouterClientOptions.MaxResponseBytes)] = Number(1, static (options, number) => options.MaxResponseBytes = number),
        [nameof(OpenRouterClientOptions.ValidateRequests)] = Flag(static (options, flag) => options.ValidateRequests = flag),
        [nameof(OpenRouterClientOptions.CostWhenUnknown)] = Money,
    };

    /// <summary>The names of the options, in their order.</summary>
    public static IReadOnlyCollection<string> Names => s_setters.Keys;

    public static bool Has(string name) => s_setters.ContainsKey(name);

    /// <summary>Sets an option.</summary>
    /// <returns>What is wrong with the text; null when it was set.</returns>
    public static string? Set(OpenRouterClientOptions options, string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? "it is empty: leave it out for what counts without it" : s_setters[name](options, text.Trim());

    private static Func<OpenRouterClientOptions, string, string?> Text(Action<OpenRouterClientOptions, string> set) => (options, text) =>
    {
        set(options, text);
        return null;
    };

    private static Func<OpenRouterClientOptions, string, string?> Flag(Action<OpenRouterClientOptions, bool> set) => (options, text) =>
    {
        if (!bool.TryParse(text, out var flag)) return "it must be 'true' or 'false'";
        set(options, flag);
        return null;
    };

    private static Func<OpenRouterClientOptions, string, string?> Number(int least, Action<OpenRouterClientOptions, int> set) => (options, text) =>
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least)
            return NoNumber + (least == 0 ? ", 0 or more" : " above 0");
        set(options, number);
        return null;
    };

    // '30' alone would be thirty days.
    private static Func<OpenRouterClientOptions, string, string?> Time(Action<OpenRouterClientOptions, TimeSpan> set) => (options, text) =>
    {
        var time = Timeout.InfiniteTimeSpan;
        if (!text.Equals("infinite", StringComparison.OrdinalIgnoreCase))
        {
            if (!text.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time)) return NoTime;
            if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan) return NoTime + ", and more than zero";
        }

        set(options, time);
        return null;
    };

    private static string? Address(OpenRouterClientOptions options, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address)) return "it must be an absolute http or https address";
        if (ServiceAddress.Problem(address) is { } problem) return problem;
        options.BaseAddress = address;
        return null;
    }

    private static string? Money(OpenRouterClientOptions options, string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var amount) || amount < 0)
            return "it must be an amount in US dollars such as '0.25', 0 or more";
        options.CostWhenUnknown = amount;
        return null;
    }

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
