using System.Globalization;
using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Overlays;

/// <summary>Reads the actions of an Overlay document (1.0 and 1.1). An action that is wrong is reported and left out.</summary>
internal sealed class OverlayReader(SpecDocument overlay, ProblemSink problems)
{
    /// <summary>Whether the overlay says 1.0, which lets no action change a single value in place.</summary>
    public bool IsFirstVersion { get; private set; }

    public List<OverlayAction> Read()
    {
        var actions = new List<OverlayAction>();
        if (overlay.Root is not SpecMapping root)
        {
            Report(overlay.Root.Spot, $"an overlay is a mapping, not {overlay.Root.Described}");
            return actions;
        }

        if (!IsSupported(root))
        {
            return actions;
        }

        if (root["actions"] is not SpecSequence list)
        {
            Report(root["actions"]?.Spot ?? root.Spot, "an overlay needs a list of 'actions'");
            return actions;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (Action(list.Items[i], i) is { } action)
            {
                actions.Add(action);
            }
        }

        return actions;
    }

    private bool IsSupported(SpecMapping root)
    {
        if (root["overlay"] is not SpecScalar version)
        {
            Report(root.Spot, "the key 'overlay' with the version of the standard is missing; '1.0.0' and '1.1.0' are known");
            return false;
        }

        IsFirstVersion = version.Text == "1.0" || version.Text.StartsWith("1.0.", StringComparison.Ordinal);

        // A later 1.x adds and takes nothing away.
        if (version.Text.StartsWith("1.", StringComparison.Ordinal))
        {
            return true;
        }

        Report(version.Spot, $"'{version.Text}' is no version of the overlay standard that is known; '1.0.0' and '1.1.0' are");
        return false;
    }

    private OverlayAction? Action(SpecNode node, int index)
    {
        if (node is not SpecMapping action)
        {
            WrongShape(node, $"the action {(index + 1).ToString(CultureInfo.InvariantCulture)}", "a mapping");
            return null;
        }

        if (action["target"] is not SpecScalar target)
        {
            Report(action.Spot, "an action needs a 'target', a JSONPath as text");
            return null;
        }

        if (Path(target) is not { } path)
        {
            return null;
        }

        if (action["remove"] is { } remove && remove is not SpecScalar { Kind: SpecScalarKind.Boolean })
        {
            WrongShape(remove, "'remove'", "true or false");
            return null;
        }

        if (action["remove"] is SpecScalar { Text: "true" })
        {
            return new OverlayRemoval(path, target.Spot);
        }

        return Merge(action, path, target);
    }

    private OverlayAction? Merge(SpecMapping action, JsonPath path, SpecScalar target)
    {
        var update = action["update"];
        var copy = action["copy"];
        if (copy is null == update is null)
        {
            var reason = copy is null ? "it has no 'update', 'copy' or 'remove: true'" : "'update' and 'copy' cancel each other";
            problems.Report(ProblemCatalog.OverlayActionWithoutEffect, target.Spot, target.Text, reason);
            return null;
        }

        if (update is not null)
        {
            return new OverlayUpdate(path, target.Spot, update);
        }

        if (copy is SpecScalar source)
        {
            return Path(source) is { } from ? new OverlayCopy(path, target.Spot, from, source.Spot) : null;
        }

        WrongShape(copy!, "'copy'", "a JSONPath as text");
        return null;
    }

    private JsonPath? Path(SpecScalar text)
    {
        if (JsonPath.TryParse(text.Text, out var path, out var error))
        {
            return path;
        }

        Report(text.Spot, $"'{text.Text}' is no JSONPath: {error}");
        return null;
    }

    private void Report(SourceSpot spot, string sentence) => problems.Report(ProblemCatalog.OverlayNotReadable, spot, sentence);

    private void WrongShape(SpecNode node, string what, string expected) =>
        problems.Report(ProblemCatalog.WrongShape, node.Spot, what, expected, node.Described);
}
