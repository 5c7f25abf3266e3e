using Playground.Forms;

namespace Playground.Pages;

/// <summary>Pictures to start from.</summary>
internal static class ReferenceHtml
{
    /// <param name="most">How many the model takes; without any there is no field.</param>
    /// <param name="references">Those that are chosen.</param>
    public static Html Field(int most, IReadOnlyList<string> references) => most == 0 ? Html.Empty : Html.Of($"""
        <fieldset class="field references" id="references" data-parameter="{ParameterNames.References}" data-most="{most}"><legend>References</legend>
        <ul id="chips">{references.Select(Chip)}</ul>
        <div class="drop"><label class="button" for="file">Choose files</label><input class="sr" type="file" id="file" accept="image/*" multiple>
        <span class="hint">or drop or paste, up to {most}</span></div>
        <div class="address"><input type="url" id="address" placeholder="https://" aria-label="Address of a reference">
        <button type="button" id="add">Add</button></div>
        </fieldset>
        """);

    public static Html Chip(string reference) => Html.Of($"""
        <li class="chip">{Picture(reference)}<input type="hidden" name="reference" value="{reference}">
        <button type="button" data-remove aria-label="Remove reference">×</button></li>
        """);

    // The page asks no other host for anything, so an address is shown as text.
    private static Html Picture(string reference) => ReferenceName.IsUploaded(reference)
        ? Html.Of($"""<img src="/references/{reference}" alt="Uploaded reference">""")
        : Html.Of($"<span>{reference}</span>");
}
