package org.qibu.server.cli;

import picocli.CommandLine.Command;

/** Holds what is asked of rule packs. */
@Command(name = "pack", description = "检查或比较规则包。")
final class PackCommand {}
