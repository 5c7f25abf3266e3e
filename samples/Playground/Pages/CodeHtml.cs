using OpenRouter;
using Playground.Code;

namespace Playground.Pages;

/// <summary>A request as code, in three languages.</summary>
internal static class CodeHtml
{
    public static Html Of(ImageGenerationRequest request, bool streams)
    {
        (string Label, string Text)[] texts =
            [("C#", CSharpProgram.Write(request, streams)), ("curl", CurlCommand.Write(request)), ("JSON", RequestJson.Write(request))];
        var tabs = texts.Select((text, index) => Html.Of($"""
            <button type="button" data-tab="{text.Label}" aria-pressed="{(index == 0 ? "true" : "false")}">{text.Label}</button>
            """));
        var codes = texts.Select((text, index) => Html.Of($"""
            <pre tabindex="0" role="region" aria-label="{text.Label}" data-code="{text.Label}"{Html.Flag("hidden", index > 0)}>{text.Text}</pre>
            """));
        return Html.Of($"""<div class="tabs">{tabs}<button type="button" data-copy>Copy</button></div>{codes}""");
    }
}
