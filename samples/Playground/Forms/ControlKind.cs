namespace Playground.Forms;

/// <summary>How a parameter is set.</summary>
internal enum ControlKind
{
    /// <summary>One of some texts.</summary>
    Choice,

    /// <summary>A number, with or without bounds.</summary>
    Number,

    /// <summary>On, or left to the provider.</summary>
    Flag,

    /// <summary>Any text: what the descriptor says of it is not known to this client.</summary>
    Text,
}
