package org.qibu.examples.spring;

import org.qibu.approval.calendar.OfficialCalendar;
import org.qibu.approval.calendar.WorkdayCalendar;
import org.qibu.approval.pack.Pack;
import org.qibu.approval.pack.Packs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** How does a county's Spring Boot system take the core in? As beans, like any value it is configured with. */
@SpringBootApplication
public class CountyApplication {
    public static void main(String[] args) {
        SpringApplication.run(CountyApplication.class, args);
    }

    @Bean
    WorkdayCalendar calendar() {
        return OfficialCalendar.mainland();
    }

    @Bean
    Pack pack() {
        return Packs.bundled("hanzhong-2023-7");
    }
}
