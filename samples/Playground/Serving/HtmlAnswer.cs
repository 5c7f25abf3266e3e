using Microsoft.AspNetCore.Http;
using Playground.Pages;

namespace Playground.Serving;

/// <summary>A page, or a piece of one, as an answer.</summary>
internal static class HtmlAnswer
{
    public static IResult Of(Html html) => TypedResults.Text(html.ToString(), "text/html; charset=utf-8");
}
