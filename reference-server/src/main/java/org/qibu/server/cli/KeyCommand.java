package org.qibu.server.cli;

import picocli.CommandLine.Command;

/** Holds what is done with the keys of the county's other systems. */
@Command(name = "key", description = "其他系统调用接口所用的密钥：发给、换新、撤销、列出。")
final class KeyCommand {}
