using System.Management.Automation.Host;

namespace SigTroubleshoot.Shell.Hosting;

/// <summary>The size of the console; drawing and keys have no meaning in a host without a prompt.</summary>
internal sealed class ShellRawUserInterface : PSHostRawUserInterface
{
    private const int WidthWithoutConsole = 120;
    private const int HeightWithoutConsole = 50;

    /// <summary>The columns of the console, or 120 where the output goes to a file or another program.</summary>
    internal static int Width => Console.IsOutputRedirected || Console.WindowWidth <= 0 ? WidthWithoutConsole : Console.WindowWidth;

    private static int Height => Console.IsOutputRedirected || Console.WindowHeight <= 0 ? HeightWithoutConsole : Console.WindowHeight;

    /// <inheritdoc/>
    public override Size BufferSize
    {
        get => new(Width, Height);
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override Size WindowSize
    {
        get => new(Width, Height);
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override Size MaxWindowSize => WindowSize;

    /// <inheritdoc/>
    public override Size MaxPhysicalWindowSize => WindowSize;

    /// <inheritdoc/>
    public override ConsoleColor ForegroundColor
    {
        get => Console.ForegroundColor;
        set => Console.ForegroundColor = value;
    }

    /// <inheritdoc/>
    public override ConsoleColor BackgroundColor
    {
        get => Console.BackgroundColor;
        set => Console.BackgroundColor = value;
    }

    /// <inheritdoc/>
    public override Coordinates CursorPosition { get; set; }

    /// <inheritdoc/>
    public override Coordinates WindowPosition { get; set; }

    /// <inheritdoc/>
    public override int CursorSize { get; set; }

    /// <inheritdoc/>
    public override string WindowTitle { get; set; } = "";

    /// <inheritdoc/>
    public override bool KeyAvailable => false;

    /// <inheritdoc/>
    public override KeyInfo ReadKey(ReadKeyOptions options) => throw ShellUserInterface.NoQuestions();

    /// <inheritdoc/>
    public override void FlushInputBuffer()
    {
        // No key is ever read, so none is waiting.
    }

    /// <inheritdoc/>
    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw new NotSupportedException();
}
