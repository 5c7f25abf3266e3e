using System.Globalization;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Options;

/// <summary>Options from texts: alike in every culture, and what is wrong named without its value.</summary>
public sealed class ConfigurationTests
{
    private static readonly Dictionary<string, string> s_texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ApiKey"] = " sk-or-x ",
        ["BaseAddress"] = "https://example.com/api/v1",
        ["AllowInsecureHttp"] = "True",
        ["AppUrl"] = "https://app.example",
        ["AppTitle"] = "My app",
        ["AppCategories"] = "image-gen, art",
        ["Timeout"] = "00:20:00",
        ["ConnectTimeout"] = "0:0:7.5",
        ["FirstByteTimeout"] = "infinite",
        ["IdleTimeout"] = "1.00:00:00",
        ["MaxRetries"] = "0",
        ["RetryUnknownOutcomes"] = "true",
        ["AllowBodyCopies"] = "true",
        ["CaptureContent"] = "true",
        ["MaxResponseBytes"] = "1048576",
        ["ValidateRequests"] = "FALSE",
        ["CostWhenUnknown"] = "0.25",
    };

    [Theory]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Every_option_that_a_text_can_be_is_read_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var options = new OpenRouterClientOptions();
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            options.Apply(name => s_texts.GetValueOrDefault(name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(("sk-or-x", "https://example.com/api/v1", true), (options.ApiKey, options.BaseAddress!.ToString(), options.AllowInsecureHttp));
        Assert.Equal(("https://app.example/", "My app"), (options.AppUrl!.ToString(), options.AppTitle));
        Assert.Equal(["image-gen", "art"], options.AppCategories);
        Assert.Equal((TimeSpan.FromMinutes(20), TimeSpan.FromSeconds(7.5)), (options.Timeout, options.ConnectTimeout));
        Assert.Equal((Timeout.InfiniteTimeSpan, TimeSpan.FromDays(1)), (options.FirstByteTimeout, options.IdleTimeout));
        Assert.Equal((0, true, true, true), (options.MaxRetries, options.RetryUnknownOutcomes, options.AllowBodyCopies, options.CaptureContent));
        Assert.Equal((1048576, false, 0.25m), (options.MaxResponseBytes, options.ValidateRequests, options.CostWhenUnknown));
    }

    [Fact]
    public void Every_option_is_asked_for_or_can_only_be_set_in_code()
    {
        string[] inCode = ["Budget", "Credentials", "Hooks", "Prices", "RateLimit", "TimeProvider"];
        var asked = new HashSet<string>();
        new OpenRouterClientOptions().Apply(name =>
        {
            asked.Add(name.Split(':')[0]);
            return null;
        });
        Assert.Equal(typeof(OpenRouterClientOptions).GetProperties().Select(static property => property.Name).Order(), asked.Concat(inCode).Order());
        Assert.Equal(s_texts.Keys.Order(), asked.Order());
    }

    [Fact]
    public void What_has_no_text_stays()
    {
        var options = new OpenRouterClientOptions { ApiKey = "x", MaxRetries = 5, AppCategories = ["a"] };
        options.Apply(static _ => null);
        Assert.Equal(("x", 5), (options.ApiKey, options.MaxRetries));
        Assert.Equal(["a"], options.AppCategories);
    }

    [Fact]
    public void A_list_may_come_item_by_item()
    {
        var options = new OpenRouterClientOptions();
        options.Apply(static name => name switch { "AppCategories:0" => "one", "AppCategories:1" => "two", _ => null });
        Assert.Equal(["one", "two"], options.AppCategories);
    }

    [Fact]
    public void All_that_is_wrong_is_one_exception_and_repeats_no_value()
    {
        var thrown = Assert.Throws<OpenRouterConfigurationException>(
            () => new OpenRouterClientOptions().Apply(static name => name is "ApiKey" or "AppTitle" ? null : "bad-value"));
        foreach (var name in new[] { "BaseAddress", "AppCategories", "Timeout", "MaxRetries", "ValidateRequests", "CostWhenUnknown" })
            Assert.Contains("The setting '" + name + "' cannot be used: ", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bad-value", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_are_read_by_the_names_of_their_schemes()
    {
        var options = new OpenRouterClientOptions();
        ClientConfiguration.Apply(options, [new("Credentials", null), new("credentials:Basic:Auth", "user:secret")], "Api");
        Assert.Equal("user:secret", options.Credentials["Basic:Auth"]);
        options.Credentials["Empty"] = "";
        Assert.Equal(
            "The setting 'Api:Credentials['Empty']' cannot be used: it is empty, which never means another credential: leave it out for that.",
            Assert.Throws<OpenRouterConfigurationException>(() => ClientConfiguration.Check(options)).Message);
    }

    // A section may hold what is the app's own, but not what is nearly a name of ours.
    [Fact]
    public void A_name_that_is_far_from_every_option_is_kept_for_a_warning()
    {
        var options = new OpenRouterClientOptions();
        ClientConfiguration.Apply(options, [new("DefaultModel", "x"), new("timeOUT", "00:01:00")], "Api");
        Assert.Equal(["Api:DefaultModel"], ClientConfiguration.Unused(options));
        Assert.Equal(TimeSpan.FromMinutes(1), options.Timeout);
        Assert.Throws<OpenRouterConfigurationException>(() => ClientConfiguration.Apply(options, [new("Timeot", "00:01:00")], "Api"));
    }

    [Fact]
    public void A_header_that_cannot_be_sent_is_found_before_the_first_call()
    {
        var options = new OpenRouterClientOptions { AppTitle = "Käse" };
        var thrown = Assert.Throws<OpenRouterConfigurationException>(() => ClientConfiguration.Check(options));
        Assert.Contains("AppTitle", thrown.Message, StringComparison.Ordinal);
    }
}
